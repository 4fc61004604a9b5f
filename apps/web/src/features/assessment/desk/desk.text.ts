import { textOf } from '../../../lib/i18n.ts';
import { en } from './desk.en.ts';
import { nl } from './desk.nl.ts';

/** The words of the desk. */
export const useDeskText = textOf('desk', nl, en);
