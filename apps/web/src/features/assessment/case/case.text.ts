import { textOf } from '../../../lib/i18n.ts';
import { en } from './case.en.ts';
import { nl } from './case.nl.ts';

/** The words of what comes after the reveal. */
export const useCaseText = textOf('case', nl, en);
