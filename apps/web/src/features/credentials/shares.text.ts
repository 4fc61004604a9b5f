import { textOf } from '../../lib/i18n.ts';
import { en } from './shares.en.ts';
import { nl } from './shares.nl.ts';

/** The words of sharing a paper. */
export const useSharesText = textOf('shares', nl, en);
