/** SQLSTATEs of a server that goes down or comes up, and of a connection that broke (classes 08 and 57P0x). */
const AWAY = /^(?:08\w{3}|57P0[1-3])$/;
const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND']);
/** What the driver says in words only. */
const BROKEN =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** Whether this went wrong because PostgreSQL isn't there now. It comes back by itself; nobody has to mend the application. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  const isOfDriver = 'driverError' in error || 'syscall' in error || BROKEN.test(error.message);
  return AWAY.test(code) || BROKEN.test(error.message) || (isOfDriver && UNREACHABLE.has(code));
}
