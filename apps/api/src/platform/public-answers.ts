import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Metrics } from './observation/metrics.ts';

/** So long an answer is given again at most; a page says when it was checked, and this keeps that recent. */
const KEPT_MS = 15_000;
const MOST_ANSWERS = 1000;
const LARGEST_BYTES = 256 * 1024;

interface KeptAnswer {
  readonly head: Head;
  /** Of an answer without a body. */
  readonly unchangedHead: Head;
  readonly etag: string | undefined;
  /** A character for each byte: Node sends that together with the head, in one piece. */
  readonly body: string;
  readonly until: number;
}
/** Names and values in turn: Node writes them down as they stand, in half the time that an object takes. */
type Head = string[];

/**
 * Whole answers to strangers, given again as they are while nothing in the register changes: a QR code on a wall may be
 * scanned by many at once. Only for who brings no cookie and no token. Kept only while this process is told of changes
 * (`PublicChanges`); whatever changes, everything kept is forgotten, also what is being made at that moment.
 */
@Injectable()
export class PublicAnswers {
  private readonly kept = new Map<string, KeptAnswer>();
  private readonly wanted = new WeakMap<IncomingMessage, number>();
  private generation = 0;
  private open = false;

  constructor(@Inject(Metrics) private readonly metrics: Metrics) {}

  /** Says of the request in hand that its answer may be given to the next stranger; before anything is read for it. */
  mayKeep({ raw }: FastifyRequest): void {
    if (this.open && isFromStranger(raw)) this.wanted.set(raw, this.generation);
  }

  /** Keeps an answer that is about to be sent, if it may be and nothing changed since its request came in. */
  keep({ raw }: FastifyRequest, reply: FastifyReply, payload: unknown): void {
    if (this.wanted.get(raw) !== this.generation || reply.statusCode !== 200) return;
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return;
    const body = Buffer.from(payload);
    if (body.length > LARGEST_BYTES) return;
    const { 'content-type': type, ...headers } = reply.getHeaders();
    const { etag } = headers;
    this.kept.set(keyOf(raw), {
      head: headOf({ ...headers, 'content-type': type, 'content-length': body.length }),
      unchangedHead: headOf({ ...headers, 'content-length': undefined }),
      etag: typeof etag === 'string' ? etag : undefined,
      body: body.toString('latin1'),
      until: performance.now() + KEPT_MS,
    });
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_ANSWERS && oldest !== undefined) this.kept.delete(oldest);
  }

  /** Answers with what is kept; says false when nothing is, and then nothing was done. */
  give(request: IncomingMessage, response: ServerResponse): boolean {
    if (this.kept.size === 0 || !isFromStranger(request)) return false;
    const key = keyOf(request);
    const found = this.kept.get(key);
    if (found === undefined) return false;
    if (performance.now() > found.until) {
      this.kept.delete(key);
      return false;
    }
    const isUnchanged = found.etag !== undefined && request.headers['if-none-match'] === found.etag;
    const status = isUnchanged ? 304 : 200;
    if (isUnchanged) response.writeHead(status, found.unchangedHead).end();
    else response.writeHead(status, found.head).end(found.body, 'latin1');
    this.metrics.countRequest({ method: 'GET', route: '(given again)', status, ms: 0, queries: 0 });
    return true;
  }

  /** Forgets everything: something in the register changed. */
  forget(): void {
    this.generation += 1;
    this.kept.clear();
  }

  /** Keeps nothing as long as nobody would tell of changes. */
  setOpen(open: boolean): void {
    this.open = open;
    this.forget();
  }
}

/** A server of which every request is first answered from what is kept; the limits are the ones Fastify would have set. */
export function serverThatRemembers(answers: () => PublicAnswers | undefined) {
  return (handler: RequestListener, limits: object): Server => {
    const server = createServer((request, response) => {
      if (answers()?.give(request, response) !== true) handler(request, response);
    });
    const { connectionTimeout, keepAliveTimeout, requestTimeout } = limits as Record<string, number>;
    server.keepAliveTimeout = keepAliveTimeout!;
    server.requestTimeout = requestTimeout!;
    server.setTimeout(connectionTimeout!);
    return server;
  };
}

type HeaderValue = number | string | string[] | undefined;

const headOf = (headers: Readonly<Record<string, HeaderValue>>): Head =>
  Object.entries(headers).flatMap(([name, value]) => [value ?? []].flat().flatMap((each) => [name, String(each)]));

const isFromStranger = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' &&
  headers.cookie === undefined &&
  headers.authorization === undefined &&
  headers.range === undefined;

/** Everything of a stranger's request that an answer may depend on. */
const keyOf = ({ url, headers }: IncomingMessage): string =>
  `${url ?? ''}\n${headers.accept ?? ''}\n${headers['accept-language'] ?? ''}`;
