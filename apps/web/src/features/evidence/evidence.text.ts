import { textOf } from '../../lib/i18n.ts';
import { en } from './evidence.en.ts';
import { nl } from './evidence.nl.ts';

/** The words of the library, its pieces and what they are linked to. */
export const useEvidenceText = textOf('evidence', nl, en);
