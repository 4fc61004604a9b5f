import { textOf } from '../../lib/i18n.ts';
import { en } from './register.en.ts';
import { nl } from './register.nl.ts';

/** The words of the register and of revoking. */
export const useRegisterText = textOf('register', nl, en);
