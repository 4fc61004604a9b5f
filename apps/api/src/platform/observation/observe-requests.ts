import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { during } from './work.ts';
import type { Work } from './work.ts';

/**
 * Logs and measures this route under another name, without its method and its cost. Routes that touch a sheet share
 * one name, so that neither log nor metrics tell whether somebody writes, rests or seals (DESIGN §3.2).
 */
export const ObservedAs = (name: string): MethodDecorator => RouteConfig({ observedAs: name });

/** One line and one measurement per request: its route (never its address), status, time, statements, problem. */
export function observeRequests(fastify: FastifyInstance, { log, metrics }: { log: Log; metrics: Metrics }): void {
  const works = new WeakMap<FastifyRequest, Work>();
  fastify.addHook('onRequest', (request, _reply, done) => {
    const work: Work = { queries: 0 };
    works.set(request, work);
    during(work, done);
  });
  // A body is read by events of the socket, which know nothing of this request.
  fastify.addHook('preValidation', (request, _reply, done) => {
    const work = works.get(request);
    if (work === undefined) done();
    else during(work, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const { queries, problem } = works.get(request) ?? { queries: 0 };
    const { method, route, isPlain } = nameOf(request, reply);
    const [status, ms] = [reply.statusCode, reply.elapsedTime];
    metrics.countRequest({ method, route, status, ms, queries: isPlain ? queries : 0 });
    const cost = isPlain ? { ms: Math.round(ms * 10) / 10, queries, problem } : {};
    const fields = { request: String(request.id), method, route, status, ...cost };
    if (route.startsWith('/health/') || route === '/metrics') log.debug('request', fields);
    else log.info('request', fields);
    done();
  });
}

function nameOf(request: FastifyRequest, reply: FastifyReply): { method: string; route: string; isPlain: boolean } {
  const { url, config } = request.routeOptions;
  const { observedAs } = config as { observedAs?: string };
  if (observedAs !== undefined) return { method: '*', route: observedAs, isPlain: false };
  const { method } = request;
  if (url === undefined) return { method, route: reply.statusCode === 404 ? '(nothing)' : '(page)', isPlain: true };
  return { method, route: url.startsWith('/assets/') ? '/assets/*' : url, isPlain: true };
}
