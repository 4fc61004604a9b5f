import type { Figure } from '../harness/figure.ts';
import { dossier } from './dossier.ts';
import { issuing } from './issuing.ts';
import { matrix } from './matrix.ts';
import { queues } from './queues.ts';

/** Every figure, in the order in which they are printed. */
export const FIGURES: readonly Figure[] = [dossier, matrix, queues, issuing];
