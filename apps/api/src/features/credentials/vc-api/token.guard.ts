import type { DoorKind, DoorScope } from '@bewijskracht/domain';
import { applyDecorators, Inject, Injectable, SetMetadata, UseGuards } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiBearerAuth } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../../platform/can.ts';
import { Database } from '../../../platform/database.ts';
import { RequestFailure } from '../../../platform/problem.ts';
import { hashToken } from '../../accounts/index.ts';

const SCOPE = 'token-scope';
/** More than any register needs in a minute, less than what would keep others waiting. */
const PER_MINUTE = 300;

interface TokenRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly slug: string;
  readonly scopes: readonly DoorScope[];
  readonly kinds: readonly DoorKind[];
  readonly uses: number;
}

/** Lets software in whose bearer token has the route's scope; people with a session don't come in here. */
@Injectable()
export class TokenGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Database) private readonly db: Database,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const scope = this.reflector.get<DoorScope>(SCOPE, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const secret = /^Bearer ([A-Za-z0-9_-]{20,200})$/i.exec(request.headers.authorization ?? '')?.[1];
    const row = secret === undefined ? undefined : await this.use(secret);
    if (row === undefined) throw new RequestFailure('token-missing');
    if (row.uses > PER_MINUTE) throw new RequestFailure('token-too-busy', { limit: PER_MINUTE });
    if (!row.scopes.includes(scope)) throw new RequestFailure('token-out-of-scope', { scope });
    const { id: tokenId, organisation_id: organisationId, slug, scopes, kinds } = row;
    request.door = { tokenId, organisationId, slug, scopes, kinds };
    return true;
  }

  private async use(secret: string): Promise<TokenRow | undefined> {
    const [row] = await this.db.asNobody<TokenRow>('select * from app.token_use($1, $2)', [
      hashToken(secret),
      new Date(),
    ]);
    return row;
  }
}

/** The route is for software with a token of this scope. To the guard of sessions it is public: the token decides. */
export const WithToken = (scope: DoorScope): MethodDecorator =>
  applyDecorators(Public(), SetMetadata(SCOPE, scope), UseGuards(TokenGuard), ApiBearerAuth());
