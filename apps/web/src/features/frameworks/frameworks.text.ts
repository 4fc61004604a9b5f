import { textOf } from '../../lib/i18n.ts';
import { en } from './frameworks.en.ts';
import { nl } from './frameworks.nl.ts';

/** The words around a framework; the framework's own text comes from its publisher. */
export const useFrameworksText = textOf('frameworks', nl, en);
