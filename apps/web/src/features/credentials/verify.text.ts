import { textOf } from '../../lib/i18n.ts';
import { en } from './verify.en.ts';
import { nl } from './verify.nl.ts';

/** The words of verifying a paper. */
export const useVerifyText = textOf('verify', nl, en);
