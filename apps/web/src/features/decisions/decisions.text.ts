import { textOf } from '../../lib/i18n.ts';
import { en } from './decisions.en.ts';
import { nl } from './decisions.nl.ts';

/** The words of the exam board's meetings. */
export const useDecisionsText = textOf('decisions', nl, en);
