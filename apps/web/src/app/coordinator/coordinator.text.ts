import { textOf } from '../../lib/i18n.ts';
import { en } from './coordinator.en.ts';
import { nl } from './coordinator.nl.ts';

/** The words of the coordinator's pages. */
export const useCoordinatorText = textOf('coordinator', nl, en);
