import { AsyncLocalStorage } from 'node:async_hooks';

/** What one request or job cost, and how it ended; counted where the work is done. */
export interface Work {
  /** Statements, without the framing of transactions. */
  queries: number;
  /** The code of the problem that was answered, if one was. */
  problem?: string;
}

const current = new AsyncLocalStorage<Work>();

/** Does the work so that `countQuery` and `noteProblem` inside it count for `work`. */
export const during = <T>(work: Work, act: () => T): T => current.run(work, act);

/** Counts one statement for whatever is being done now. */
export function countQuery(): void {
  const work = current.getStore();
  if (work !== undefined) work.queries += 1;
}

/** Remembers which problem this request was answered with. */
export function noteProblem(code: string): void {
  const work = current.getStore();
  if (work !== undefined) work.problem = code;
}
