import { textOf } from '../../lib/i18n.ts';
import { en } from './wallet.en.ts';
import { nl } from './wallet.nl.ts';

/** The words of taking a paper into a wallet. */
export const useWalletText = textOf('wallet', nl, en);
