import { textOf } from '../lib/i18n.ts';
import { en } from './words.en.ts';
import { nl } from './words.nl.ts';

/** One word per thing for everybody: kinds, settings, verdicts, stages and the other closed lists of the profession. */
export const useWords = textOf('words', nl, en);
