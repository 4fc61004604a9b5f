import { textOf } from '../../lib/i18n.ts';
import { en } from './candidate.en.ts';
import { nl } from './candidate.nl.ts';

/** The words of pages that bring several features together for the candidate. */
export const useCandidateText = textOf('candidate', nl, en);
