import { textOf } from '../../lib/i18n.ts';
import { en } from './submission.en.ts';
import { nl } from './submission.nl.ts';

/** The words of submitting and of one's own rounds. */
export const useSubmissionText = textOf('submission', nl, en);
