import { textOf } from '../lib/i18n.ts';
import { en } from './about.en.ts';
import { nl } from './about.nl.ts';

/** The words of the pages about the platform itself: accessibility and privacy. */
export const useAboutText = textOf('about', nl, en);
