import { textOf } from '../../lib/i18n.ts';
import { en } from './keys.en.ts';
import { nl } from './keys.nl.ts';

/** The words of signing keys and of replacing them. */
export const useKeysText = textOf('keys', nl, en);
