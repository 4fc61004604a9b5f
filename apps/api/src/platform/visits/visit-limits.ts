import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Config } from '../config.ts';
import { Database } from '../database.ts';
import { RequestFailure } from '../problem.ts';
import { LIMITED } from './limited.ts';
import type { Limit } from './limited.ts';
import { networkOf } from './network-of.ts';

/**
 * Counts visits to the routes marked `@Limited`, in the database, so that several copies of the API count as one. An
 * interceptor, because by then it is known who is logged in; a body that is a stream has not been read yet.
 */
@Injectable()
export class VisitLimits implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Database) private readonly db: Database,
    @Inject(Config) private readonly config: Config,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const limit = this.reflector.get<Limit | undefined>(LIMITED, context.getHandler());
    if (limit !== undefined && this.config.visitLimits > 0) await this.admit(context, limit, new Date());
    return next.handle();
  }

  /** Throws `too-many-requests` past the limit, until the time counted over is up. */
  private async admit(context: ExecutionContext, { times, minutes, per }: Limit, at: Date): Promise<void> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const visitor = per === 'account' ? request.actor?.accountId : networkOf(request.ip);
    const door = `${context.getClass().name}.${context.getHandler().name}`;
    const [count] = await this.db.asNobody<{ visits: number; ends_at: Date }>(
      'select * from app.count_visit($1, $2, $3)',
      [
        // Hashed, so that the table holds no addresses of people.
        createHash('sha256').update(`${door} ${visitor}`).digest('hex'),
        minutes,
        at,
      ],
    );
    if (count === undefined || count.visits <= times * this.config.visitLimits) return;
    const retryAfter = Math.max(1, Math.ceil((count.ends_at.getTime() - at.getTime()) / 1000));
    throw new RequestFailure('too-many-requests', { minutes: Math.ceil(retryAfter / 60), retryAfter });
  }
}
