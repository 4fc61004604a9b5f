import type { Role } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CAN, PUBLIC } from '../../platform/can.ts';
import { Config } from '../../platform/config.ts';
import { forbidden, RequestFailure } from '../../platform/problem.ts';
import { readSession } from './session-cookie.ts';
import { Sessions } from './sessions.ts';

/** Lets a request through to a route that is public, or whose roles the actor has. A route that says neither stays shut. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Config) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets) === true) return true;
    const roles = this.reflector.getAllAndOverride<readonly Role[] | undefined>(CAN, targets);
    if (roles === undefined) throw forbidden();
    const token = readSession(request, this.config);
    const actor = token === undefined ? undefined : await this.sessions.find(token, new Date());
    if (actor === undefined) throw new RequestFailure('unauthenticated');
    request.actor = actor;
    if (roles.length > 0 && !roles.some((role) => actor.roles.includes(role))) throw forbidden();
    return true;
  }
}
