import { PROBLEMS } from '@bewijskracht/contracts';
import type { Problem } from '@bewijskracht/contracts';
import { Catch, HttpException, Inject } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway } from './database-away.ts';
import { newPublicId } from './ids.ts';
import { readerLocale } from './locale.ts';
import { Log } from './observation/log.ts';
import { noteProblem } from './observation/work.ts';
import { RequestFailure } from './problem.ts';

const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'unreadable-body',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  413: 'too-large',
  415: 'unreadable-body',
  422: 'invalid-input',
  429: 'too-many-requests',
};

/** PostgreSQL is back within seconds, or somebody is called. */
const AWAY_SECONDS = 5;

/** Turns whatever went wrong into problem details (RFC 9457) in the reader's language; internals stay inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(Log) private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const failure = this.asFailure(error, String(request.id));
    noteProblem(failure.code);
    const problem = makeProblem(failure, readerLocale(request));
    if (reply.sent) return;
    const { retryAfter } = failure.facts;
    if (typeof retryAfter === 'number') void reply.header('retry-after', retryAfter);
    void reply
      .status(problem.status)
      .header('cache-control', 'no-store')
      .type('application/problem+json')
      .send(problem);
  }

  private asFailure(error: unknown, request: string): RequestFailure {
    if (error instanceof RequestFailure) return error;
    if (isDatabaseAway(error)) return new RequestFailure('unavailable', { retryAfter: AWAY_SECONDS });
    const status = statusOf(error);
    if (status !== undefined && status < 500) return new RequestFailure(BY_STATUS[status] ?? 'unreadable-body');
    const id = newPublicId().slice(0, 8);
    this.log.error('bug', error, { id, request });
    return new RequestFailure('internal', { id });
  }
}

/** A problem document for a failure, in one language. A code without text is a bug and shows as one. */
export function makeProblem(failure: RequestFailure, locale: 'nl' | 'en'): Problem {
  const text = PROBLEMS[failure.code] ?? PROBLEMS['internal']!;
  return {
    type: `urn:bewijskracht:problem:${failure.code}`,
    code: failure.code,
    title: fill(text[locale], failure.facts),
    status: text.status,
    ...(failure.errors.length > 0 ? { errors: [...failure.errors] } : {}),
    ...(Object.keys(failure.facts).length > 0 ? { facts: failure.facts } : {}),
  };
}

const fill = (text: string, facts: Readonly<Record<string, unknown>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_match, name: string) => {
    const fact = facts[name];
    return Array.isArray(fact)
      ? fact.join(', ')
      : typeof fact === 'string' || typeof fact === 'number'
        ? String(fact)
        : '';
  });

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number') {
    return error.statusCode;
  }
  return undefined;
}
