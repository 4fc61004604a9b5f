import type { Figure } from '../harness/figure.ts';
import { dossier } from './dossier.ts';
import { firstLoad } from './first-load.ts';
import { issuing } from './issuing.ts';
import { matrix } from './matrix.ts';
import { memory } from './memory.ts';
import { papers } from './papers.ts';
import { publicPage } from './public-page.ts';
import { queues } from './queues.ts';
import { session } from './session.ts';
import { startup } from './startup.ts';
import { statusList } from './status-list.ts';
import { upload } from './upload.ts';

/** Every figure, in the order in which they are printed. */
export const FIGURES: readonly Figure[] = [
  dossier,
  matrix,
  queues,
  upload,
  issuing,
  papers,
  statusList,
  session,
  publicPage,
  firstLoad,
  memory,
  startup,
];
