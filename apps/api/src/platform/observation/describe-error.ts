import { isNativeError } from 'node:util/types';

/** What may be told about an error: enough to find the bug, nothing of whoever met it. */
export interface ErrorDescription {
  readonly kind: string;
  readonly message: string;
  /** SQLSTATE, or the code of a system or library error. */
  readonly code?: string;
  /** The database object the error is about. */
  readonly constraint?: string;
  /** Frames only: the first line of a stack repeats the message. */
  readonly stack: readonly string[];
}

const MAIL_ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g;
const QUOTED = /"(?:[^"\\]|\\.)*"/g;
const LONGEST_MESSAGE = 500;
/** PostgreSQL quotes names of tables and constraints, but in "data exceptions" (class 22) the value itself. */
const SQLSTATE = /^[0-9A-Z]{5}$/;

/**
 * Describes an error for the log. Values that errors like to repeat are blanked: what stands in quotes (JSON that
 * doesn't parse, input that PostgreSQL can't read) and mail addresses (SMTP). Parameters of queries, `detail` of
 * constraints and the text of queries are never taken over.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!isError(error)) return { kind: typeof error, message: 'not an Error', stack: [] };
  const { code, constraint } = sourceOf(error);
  const namesOnly = code !== undefined && SQLSTATE.test(code) && !code.startsWith('22');
  return {
    kind: error.name,
    message: blank(error.message, namesOnly),
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    stack: framesOf(error),
  };
}

/** An Error of this realm or another: a worker thread's, a library's that runs in a context of its own. */
const isError = (error: unknown): error is Error => error instanceof Error || isNativeError(error);

/** A text without mail addresses and, unless they are names of database objects, without what stands in quotes. */
export function blank(text: string, keepQuoted = false): string {
  const unquoted = keepQuoted ? text : text.replaceAll(QUOTED, '"…"');
  return unquoted.replaceAll(MAIL_ADDRESS, '…@…').slice(0, LONGEST_MESSAGE);
}

/** TypeORM wraps what the driver said, and adds the query with its parameters, which stay behind. */
function sourceOf(error: Error): { code: string | undefined; constraint: string | undefined } {
  const source = 'driverError' in error && error.driverError instanceof Error ? error.driverError : error;
  const text = (key: 'code' | 'constraint'): string | undefined => {
    const value = (source as Partial<Record<typeof key, unknown>>)[key];
    return typeof value === 'string' ? value : undefined;
  };
  return { code: text('code'), constraint: text('constraint') };
}

const framesOf = ({ stack }: Error): readonly string[] =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 20)
    .map((line) => line.trim());
