import { textOf } from '../../../lib/i18n.ts';
import { en } from './designations.en.ts';
import { nl } from './designations.nl.ts';

/** The words of designating assessors. */
export const useDesignationsText = textOf('designations', nl, en);
