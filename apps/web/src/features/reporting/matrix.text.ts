import { textOf } from '../../lib/i18n.ts';
import { en } from './matrix.en.ts';
import { nl } from './matrix.nl.ts';

/** The words of the candidate's matrix. */
export const useMatrixText = textOf('matrix', nl, en);
