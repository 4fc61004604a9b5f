import { textOf } from '../../lib/i18n.ts';
import { en } from './endorsements.en.ts';
import { nl } from './endorsements.nl.ts';

/** The words of endorsing and being endorsed. */
export const useEndorsementsText = textOf('endorsements', nl, en);
