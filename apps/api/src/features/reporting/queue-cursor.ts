import { invalid } from '../../platform/problem.ts';

/** The last line of a page: the next page begins after it (keyset paging). */
export interface QueueCursor {
  /** As PostgreSQL wrote it, so that no microsecond is lost. */
  readonly submittedAt: string;
  readonly submissionId: string;
}

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A cursor as a client keeps it; it means nothing to the client. */
export const writeCursor = ({ submittedAt, submissionId }: QueueCursor): string =>
  Buffer.from(`${submittedAt}_${submissionId}`).toString('base64url');

/** Throws `invalid-input` on anything that `writeCursor` didn't write. */
export function readCursor(text: string): QueueCursor {
  const [, submittedAt, submissionId] = CURSOR.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  const isMoment = submittedAt !== undefined && !Number.isNaN(Date.parse(submittedAt));
  if (!isMoment || submissionId === undefined) throw invalid([{ path: 'after', message: 'not a place in the queue' }]);
  return { submittedAt, submissionId };
}
