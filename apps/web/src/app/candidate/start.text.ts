import { textOf } from '../../lib/i18n.ts';
import { en } from './start.en.ts';
import { nl } from './start.nl.ts';

/** The words of the first steps. */
export const useStartText = textOf('start', nl, en);
