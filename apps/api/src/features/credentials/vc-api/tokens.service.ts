import type { MakeTokenRequest, NewTokenView, TokenListView, TokenView } from '@bewijskracht/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.ts';
import { Database } from '../../../platform/database.ts';
import { newId } from '../../../platform/ids.ts';
import { orNotFound } from '../../../platform/problem.ts';
import { AccountsService, hashToken, newToken } from '../../accounts/index.ts';
import { AuditTrail } from '../../audit/index.ts';

const DAY = 24 * 3_600_000;

interface TokenRow extends Pick<TokenView, 'id' | 'name' | 'scopes' | 'kinds'> {
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly revoked_at: Date | null;
  readonly last_used_at: Date | null;
}

/** Tokens for software, made and revoked by the organisation's secretary. Of a secret only the hash is kept. */
@Injectable()
export class TokensService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async list(actor: Actor): Promise<TokenListView> {
    const rows = await this.db.read(actor, () =>
      this.db.sql<TokenRow>(
        `select t.id, t.name, t.scopes, t.kinds, t.created_at, t.expires_at, t.revoked_at,
           (select max(u.minute) from credential_token_use u where (u.organisation_id, u.token_id) = (t.organisation_id, t.id)) as last_used_at
         from credential_token t order by t.created_at desc limit 200`,
      ),
    );
    return { tokens: rows.map(presentToken) };
  }

  /** Makes a token; the secret in the answer is never shown again. */
  async make(actor: Actor, request: MakeTokenRequest, at: Date): Promise<NewTokenView> {
    await this.accounts.confirmIdentity(actor, request.password, at);
    const id = newId();
    const secret = newToken();
    const expires = new Date(at.getTime() + request.days * DAY);
    const scopes = [...new Set(request.scopes)];
    const kinds = [...new Set(request.kinds)];
    const token = await this.db.write(actor, async () => {
      await this.db.sql(
        `insert into credential_token (organisation_id, id, name, secret_hash, scopes, kinds, created_by, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [actor.organisationId, id, request.name, hashToken(secret), scopes, kinds, actor.accountId, at, expires],
      );
      await this.audit.record(actor, 'credentials.token-made', { subjectId: id, scopes, kinds });
      const { name } = request;
      return presentToken({
        id,
        name,
        scopes,
        kinds,
        created_at: at,
        expires_at: expires,
        revoked_at: null,
        last_used_at: null,
      });
    });
    return { token, secret };
  }

  /** From this moment on the token opens nothing. */
  async revoke(actor: Actor, id: string, at: Date): Promise<void> {
    await this.db.write(actor, async () => {
      const [row] = await this.db.sql<{ id: string }>(
        'update credential_token set revoked_at = $2, revoked_by = $3 where id = $1 and revoked_at is null returning id',
        [id, at, actor.accountId],
      );
      orNotFound(row);
      await this.audit.record(actor, 'credentials.token-revoked', { subjectId: id });
    });
  }
}

function presentToken(row: TokenRow): TokenView {
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    kinds: row.kinds,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  };
}
