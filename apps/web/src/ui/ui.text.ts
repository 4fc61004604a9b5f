import { textOf } from '../lib/i18n.ts';
import { en } from './ui.en.ts';
import { nl } from './ui.nl.ts';

/** The words of the shared components. */
export const useUiText = textOf('ui', nl, en);
