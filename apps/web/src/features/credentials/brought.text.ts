import { textOf } from '../../lib/i18n.ts';
import { en } from './brought.en.ts';
import { nl } from './brought.nl.ts';

/** The words of what was earned elsewhere. */
export const useBroughtText = textOf('brought', nl, en);
