import type { Role } from '@bewijskracht/domain';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';

/** Who acts: the account of the session, in the one organisation that the session carries (DESIGN §3.1). */
export interface Actor {
  readonly accountId: string;
  readonly organisationId: string;
  readonly organisationSlug: string;
  readonly organisationName: string;
  readonly demonstration: boolean;
  readonly roles: readonly (Role | 'system')[];
  readonly name: string;
  readonly email: string;
  readonly locale: 'nl' | 'en';
  readonly sessionId: string;
  readonly sessionEndsAt: Date;
}

/** The part of an actor that the database needs to know. */
export type DatabaseActor = Pick<Actor, 'accountId' | 'organisationId'>;

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
  }
}

/** The actor in a controller method; the guard has made sure there is one. */
export const Acting = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<{ actor?: Actor }>();
  if (actor === undefined) throw new Error('@Acting() on a public route');
  return actor;
});
