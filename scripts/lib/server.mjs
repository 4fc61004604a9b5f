// What files on their way leave for V8 to clear away counts with the whole heap, as one limit. Counted apart, every 30 MB
// cost a look at everything the server holds. The flag is V8's own, so only where it is known to be there.
const COUNTED_TOGETHER = process.versions.node.startsWith('26.') ? ['--external-memory-accounted-in-global-limit'] : [];

/**
 * How Node runs the server, here and in the container (Dockerfile, docker-compose.yml): our own lines in stack traces; and
 * little room for young things, which a server keeps filled for nothing: 50 MB less, for a few percent more work. What is
 * no longer needed is cleared away when there is a fifth more than was needed last time: V8 itself waits, on a large
 * machine, until there is twice as much, and a long batch fills that.
 */
export const SERVER_OPTIONS = [
  '--enable-source-maps',
  '--max-semi-space-size=8',
  '--heap-growing-percent=20',
  ...COUNTED_TOGETHER,
];
