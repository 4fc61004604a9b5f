// What an upload leaves for V8 to clear away counts with the whole heap, as one limit. Counted apart, every 30 MB that
// come in cost a look at everything the server holds. The flag is V8's own, so only where it is known to be there.
const COUNTED_TOGETHER = process.versions.node.startsWith('26.') ? ['--external-memory-accounted-in-global-limit'] : [];

/**
 * How Node runs the server, here and in the container (Dockerfile, docker-compose.yml): our own lines in stack traces; and
 * little room for young things, which a server keeps filled for nothing: 50 MB less, for a few percent more work.
 */
export const SERVER_OPTIONS = ['--enable-source-maps', '--max-semi-space-size=8', ...COUNTED_TOGETHER];
