import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const YEAR = 'public, max-age=31536000, immutable';

/** The client's own pages: only these answer a browser that asks for HTML; every other unknown address is a 404 problem. */
const CLIENT_PAGES =
  /^\/($|inloggen$|registreren\/|uitnodiging\/|profiel$|kader($|\/)|verify$|portfolio($|\/)|bewijs($|\/)|mensen$|indienen$|aanvragen($|\/)|resultaten\/|deelcertificaten$|wachtrij($|\/)|kandidaten$|beoordelingen($|\/)|vergaderingen($|\/)|aanwijzingen$|register$|privacy$|toegankelijkheid$)/;

/** Serves the built client beside the API, on the same port. */
export async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  const page = await readFile(path.join(folder, 'index.html'));
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      reply.header('cache-control', file.includes(`${path.sep}assets${path.sep}`) ? YEAR : 'no-cache');
    },
  });
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    if (!asksForClient(request)) return done();
    void reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
}

function asksForClient(request: FastifyRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (!(request.headers.accept ?? '').includes('text/html')) return false;
  return CLIENT_PAGES.test(request.url.split('?', 1)[0]!);
}
