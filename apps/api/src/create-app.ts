import { existsSync } from 'node:fs';
import path from 'node:path';
import { knowHost } from '@bewijskracht/verification';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.ts';
import type { Config } from './platform/config.ts';
import { Database } from './platform/database.ts';
import { newPublicId } from './platform/ids.ts';
import { Jobs } from './platform/jobs.ts';
import { asNestLogger, makeLog } from './platform/observation/log.ts';
import { MetricsPort } from './platform/observation/metrics-port.ts';
import { Metrics } from './platform/observation/metrics.ts';
import { observeRequests } from './platform/observation/observe-requests.ts';
import { PublicAnswers, serverThatRemembers } from './platform/public-answers.ts';
import { PublicChanges } from './platform/public-changes.ts';
import { serveOpenApi } from './platform/openapi.ts';
import { contentSecurityPolicy, keepOutOfCaches, refuseForgedRequests } from './platform/security.ts';
import { answerUnreadableAddress, answerUnreadableRequest } from './platform/unreadable.ts';
import { serveWeb } from './platform/web.ts';

const BODY_LIMIT = 1024 * 1024;
/** A connection on which nothing moves for so long is closed: an upload that stalled, a client that went to sleep. */
const IDLE_MS = 120_000;

/** The whole application, ready to listen: database open, background work (when wanted) taken on, client served. */
export async function createApp(config: Config, log = makeLog(config)): Promise<NestFastifyApplication> {
  let answers: PublicAnswers | undefined;
  knowHost(config.publicUrl);
  const adapter = new FastifyAdapter({
    serverFactory: serverThatRemembers(() => answers),
    trustProxy: config.trustProxy,
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 300 },
    return503OnClosing: true,
    connectionTimeout: IDLE_MS,
    frameworkErrors: answerUnreadableAddress,
    clientErrorHandler: answerUnreadableRequest,
    genReqId: () => newPublicId(),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, log), adapter, {
    logger: asNestLogger(log),
    rawBody: false,
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  observeRequests(fastify, { log, metrics: app.get(Metrics) });
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: config.secure ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  refuseForgedRequests(fastify, config);
  keepOutOfCaches(fastify);
  fastify.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  await app.get(Database).open();
  answers = keepPublicAnswers(app);
  serveOpenApi(app);
  const client = path.resolve(import.meta.dirname, '../../web/dist');
  if (existsSync(path.join(client, 'index.html'))) await serveWeb(app, client);
  await app.init();
  await app.get(Jobs).open({ working: config.worksInside });
  await app.get(MetricsPort).open();
  return app;
}

/** What strangers may see is kept as it was sent, as long as the database tells of changes. */
function keepPublicAnswers(app: NestFastifyApplication): PublicAnswers {
  const answers = app.get(PublicAnswers);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onSend', async (request, reply, payload) => {
    // Who changed something sees it at once in this process; the others hear of it from the database.
    if (request.method !== 'GET' && request.method !== 'HEAD') answers.forget();
    answers.keep(request, reply, payload);
    return payload;
  });
  app.get(PublicChanges).listen();
  return answers;
}
