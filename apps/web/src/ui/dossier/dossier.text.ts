import { textOf } from '../../lib/i18n.ts';
import { en } from './dossier.en.ts';
import { nl } from './dossier.nl.ts';

/** The words of a dossier, the same for who made it and who judges it. */
export const useDossierText = textOf('dossier', nl, en);
