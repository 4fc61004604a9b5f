import { textOf } from '../../lib/i18n.ts';
import { en } from './explanation.en.ts';
import { nl } from './explanation.nl.ts';

/** The words around "Waarom laat dit samen zien dat je dit kunt?". */
export const useExplanationText = textOf('explanation', nl, en);
