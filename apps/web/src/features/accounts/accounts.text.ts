import { textOf } from '../../lib/i18n.ts';
import { en } from './accounts.en.ts';
import { nl } from './accounts.nl.ts';

/** The words of logging in, registering and one's own details. */
export const useAccountsText = textOf('accounts', nl, en);
