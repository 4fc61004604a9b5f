import { textOf } from '../../lib/i18n.ts';
import { en } from './result.en.ts';
import { nl } from './result.nl.ts';

/** The words of a result. */
export const useResultText = textOf('result', nl, en);
