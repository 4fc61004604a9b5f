import type { DoorKind, DoorScope } from '@bewijskracht/domain';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';

/** Who came in with a token: software that acts for one organisation, within the token's scope. */
export interface Door {
  readonly tokenId: string;
  readonly organisationId: string;
  readonly slug: string;
  readonly scopes: readonly DoorScope[];
  readonly kinds: readonly DoorKind[];
}

declare module 'fastify' {
  interface FastifyRequest {
    door?: Door;
  }
}

/** The token's bearer in a controller method; the guard has made sure there is one. */
export const AtDoor = createParamDecorator((_data: unknown, context: ExecutionContext): Door => {
  const { door } = context.switchToHttp().getRequest<{ door?: Door }>();
  if (door === undefined) throw new Error('@AtDoor() without @WithToken()');
  return door;
});
