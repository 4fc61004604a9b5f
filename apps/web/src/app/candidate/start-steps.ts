import type { MatrixView } from '@bewijskracht/contracts';

export const START_STEPS = ['wie', 'project', 'laat-zien', 'uitleg'] as const;
export type StartStep = (typeof START_STEPS)[number];

/** What the address of the first steps says. */
export interface StartSearch {
  readonly stap?: StartStep;
  /** The piece of evidence the steps are about. */
  readonly bewijs?: string;
  readonly lu?: string;
}

/** Reads the address of the first steps; what it doesn't know it leaves out. */
export function readStartSearch(search: Readonly<Record<string, unknown>>): StartSearch {
  const { stap, bewijs, lu } = search;
  return {
    ...(START_STEPS.some((step) => step === stap) ? { stap: stap as StartStep } : {}),
    ...(typeof bewijs === 'string' ? { bewijs } : {}),
    ...(typeof lu === 'string' ? { lu } : {}),
  };
}

/**
 * Where somebody with a portfolio goes on: at the step in the address, else at the first that isn't done yet;
 * undefined when all of them are done and the portfolio itself is the place to be.
 */
export function stepFor(
  matrix: MatrixView,
  search: StartSearch,
): (StartSearch & { readonly stap: StartStep }) | undefined {
  const { stap } = search;
  if (stap !== undefined && stap !== 'wie') return { ...search, stap };
  const [first] = matrix.evidence;
  if (!first) return { stap: 'project' };
  if (matrix.links.length === 0) return { stap: 'laat-zien', bewijs: first.id };
  return undefined;
}
