import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from './config.ts';
import { RequestFailure } from './problem.ts';

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Doors that know no session: a file to verify, what a token opens, and wallets. A browser's cookie is refused there. */
const FOR_SOFTWARE = ['/api/verify', '/vc/', '/oid4vci/', '/oid4vp/'];

/** What the pages may load: only what this host serves itself, style sheets included (docs/adr/0006). */
export const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    mediaSrc: ["'self'", 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    frameSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/**
 * Refuses writes that a page of another site made in a visitor's browser: the session cookie is SameSite, and a write
 * needs a header that a form can't send and, where the browser names one, our own origin.
 */
export function refuseForgedRequests(fastify: FastifyInstance, config: Config): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    done(
      WRITES.has(request.method) && isForged(request, config) ? new RequestFailure('not-from-this-site') : undefined,
    );
  });
}

/**
 * What the API answers is somebody's own and stays out of every cache, the browser's too, unless the route says otherwise:
 * after logging out, the way back shows nothing.
 */
export function keepOutOfCaches(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}

function isForged(request: FastifyRequest, config: Config): boolean {
  if (request.headers['x-bewijskracht'] === undefined)
    return request.headers.cookie !== undefined || !FOR_SOFTWARE.some((door) => request.url.startsWith(door));
  const { origin } = request.headers;
  if (origin === undefined) return false;
  return origin !== config.publicUrl && !(URL.canParse(origin) && new URL(origin).host === request.headers.host);
}
