import { textOf } from '../../lib/i18n.ts';
import { en } from './assessment.en.ts';
import { nl } from './assessment.nl.ts';

/** The words of the assessor's list and of what stands around the desk. */
export const useAssessmentText = textOf('assessment', nl, en);
