import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const YEAR = 'public, max-age=31536000, immutable';

/** A page of its own, apart from the client: it also works when nothing else does. */
const VERIFY_PATH = '/verify';

/** Dresses a preview of evidence, whose sandboxed frame has no origin: to the browser it is another site. */
const PREVIEW_STYLE = 'preview.css';

/**
 * Serves the built client beside the API, on the same port. Only the client's own pages, which its build lists, answer
 * a browser that asks for HTML, or whoever takes anything, such as the preview of a link; every other unknown address
 * is a 404 problem (DESIGN §4). Who opens such an address in a browser, a mistyped one for instance, reads that same
 * 404 as the client's page, which says it in plain words.
 */
export async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  const page = await readFile(path.join(folder, 'index.html'));
  const verifyPage = await readFile(path.join(folder, 'verify.html'));
  const clientPages = await readClientPages(folder);
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    wildcard: false,
    preCompressed: true,
    index: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      reply.header('cache-control', file.includes(`${path.sep}assets${path.sep}`) ? YEAR : 'no-cache');
      if (path.basename(file).startsWith(PREVIEW_STYLE)) reply.header('cross-origin-resource-policy', 'cross-origin');
    },
  });
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    if (!asksForClient(request, clientPages)) return done();
    const isVerify = pathOf(request) === VERIFY_PATH;
    void reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(isVerify ? verifyPage : page);
  });
  fastify.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply, payload) => {
    if (!isNotFoundProblem(reply) || !isOpenedByPerson(request)) return payload;
    void reply.type('text/html; charset=utf-8').removeHeader('content-length');
    return page;
  });
}

const API_PATH = '/api/';

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '';

/** `/bewijs/$id` in the build's list stands for one part of an address. */
async function readClientPages(folder: string): Promise<readonly RegExp[]> {
  const paths = JSON.parse(await readFile(path.join(folder, 'client-routes.json'), 'utf8')) as string[];
  return paths.map((each) => new RegExp(`^${each.replaceAll(/\$\w+/g, '[^/]+')}/?$`));
}

function asksForClient(request: FastifyRequest, clientPages: readonly RegExp[]): boolean {
  if (!asksForHtml(request) && !(request.is404 && takesAnything(request))) return false;
  const asked = pathOf(request);
  return asked === VERIFY_PATH || clientPages.some((page) => page.test(asked));
}

/** Not a page of the API's own that says what it doesn't know, such as a link nobody made. */
const isNotFoundProblem = (reply: FastifyReply): boolean =>
  reply.statusCode === 404 && String(reply.getHeader('content-type')).startsWith('application/problem+json');

/** A page that fills the window, not an answer a program or another page takes in. */
const isOpenedByPerson = (request: FastifyRequest): boolean =>
  asksForHtml(request) && !pathOf(request).startsWith(API_PATH);

const asksForHtml = (request: FastifyRequest): boolean =>
  isReading(request) && (request.headers.accept ?? '').includes('text/html');

const takesAnything = (request: FastifyRequest): boolean =>
  isReading(request) && (request.headers.accept ?? '*/*').includes('*/*');

const isReading = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';
