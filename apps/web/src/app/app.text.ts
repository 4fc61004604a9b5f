import { textOf } from '../lib/i18n.ts';
import { en } from './app.en.ts';
import { nl } from './app.nl.ts';

/** The words of the frame around the pages. */
export const useAppText = textOf('app', nl, en);
