import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readerLocale } from './locale.ts';
import { makeProblem } from './problem.filter.ts';
import { notFound, RequestFailure } from './problem.ts';

const PROBLEM_TYPE = 'application/problem+json';

/** An address that the router can't read (a half escape, a part longer than any id) leads nowhere, like any unknown one. */
export function answerUnreadableAddress(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = makeProblem(notFound(), readerLocale(request));
  void reply.status(problem.status).header('cache-control', 'no-store').type(PROBLEM_TYPE).send(problem);
}

/** What isn't HTTP, or stopped half-way: told in the same form, where somebody still listens. */
export function answerUnreadableRequest(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const body = JSON.stringify(makeProblem(new RequestFailure('unreadable-body'), 'nl'));
  const head = [
    'HTTP/1.1 400 Bad Request',
    `content-type: ${PROBLEM_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
