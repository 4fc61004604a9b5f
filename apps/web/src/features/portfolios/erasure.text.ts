import { textOf } from '../../lib/i18n.ts';
import { en } from './erasure.en.ts';
import { nl } from './erasure.nl.ts';

/** The words of asking to be erased, and of carrying it out. */
export const useErasureText = textOf('erasure', nl, en);
