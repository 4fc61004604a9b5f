import { Day } from '@bewijskracht/contracts';
import { invalid } from '../../platform/problem.ts';

/** The last line of a page of an assessor's own cases: the next page begins after it (keyset paging). */
export interface OwnCasesCursor {
  readonly standing: 'open' | 'advised';
  readonly dueOn: string;
  readonly id: string;
}

const CURSOR = /^(open|advised)_(\d{4}-\d\d-\d\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A cursor as a client keeps it; it means nothing to the client. */
export const writeCursor = ({ standing, dueOn, id }: OwnCasesCursor): string =>
  Buffer.from(`${standing}_${dueOn}_${id}`).toString('base64url');

/** Throws `invalid-input` on anything that `writeCursor` didn't write. */
export function readCursor(text: string): OwnCasesCursor {
  const [, standing, dueOn, id] = CURSOR.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  if (dueOn === undefined || id === undefined || !Day.safeParse(dueOn).success)
    throw invalid([{ path: 'after', message: 'not a place in the list' }]);
  return { standing: standing === 'open' ? 'open' : 'advised', dueOn, id };
}
