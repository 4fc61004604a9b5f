import { textOf } from '../../lib/i18n.ts';
import { en } from './portfolios.en.ts';
import { nl } from './portfolios.nl.ts';

/** The words of beginning a portfolio, and of the people around a candidate. */
export const usePortfoliosText = textOf('portfolios', nl, en);
