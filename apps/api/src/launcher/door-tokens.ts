import { randomUUID } from 'node:crypto';
import type { TokenWanted } from '@bewijskracht/contracts';
import type { Client } from 'pg';
import { hashToken, newToken } from '../features/accounts/index.ts';
import { asSystemMember, recordAsSystem } from './as-system-member.ts';

/** A token as one finds it back; its secret is nowhere. */
export interface KnownToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly kinds: readonly string[];
  readonly expires_at: Date;
  readonly revoked_at: Date | null;
}

/**
 * Makes a token for software in an organisation, as owner, and returns its id and its secret, which is kept nowhere. The
 * audit line is the organisation's system member's. Throws a plain Error when there is no such organisation.
 */
export function makeDoorToken(owner: Client, slug: string, wanted: TokenWanted) {
  return asSystemMember(owner, slug, async (organisationId) => {
    const id = randomUUID();
    const secret = newToken();
    const scopes = [...new Set(wanted.scopes)];
    const kinds = [...new Set(wanted.kinds)];
    await owner.query(
      `insert into credential_token (organisation_id, id, name, secret_hash, scopes, kinds, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, now(), now() + $7 * interval '1 day')`,
      [organisationId, id, wanted.name, hashToken(secret), scopes, kinds, wanted.days],
    );
    await recordAsSystem(owner, ['credentials.token-made', id, { scopes, kinds }]);
    return { id, secret };
  });
}

/** From now on the token opens nothing. Throws a plain Error when the organisation has no such token that still works. */
export function revokeDoorToken(owner: Client, slug: string, id: string): Promise<void> {
  return asSystemMember(owner, slug, async (organisationId) => {
    const { rowCount } = await owner.query(
      'update credential_token set revoked_at = now() where id::text = $1 and organisation_id = $2 and revoked_at is null',
      [id, organisationId],
    );
    if (rowCount === 0) throw new Error(`there is no token ${id} in ${slug} that still works`);
    await recordAsSystem(owner, ['credentials.token-revoked', id, {}]);
  });
}

/** The tokens of an organisation, newest first. Throws a plain Error when there is no such organisation. */
export function listDoorTokens(owner: Client, slug: string): Promise<readonly KnownToken[]> {
  return asSystemMember(owner, slug, async (organisationId) => {
    const { rows } = await owner.query<KnownToken>(
      'select id, name, scopes, kinds, expires_at, revoked_at from credential_token where organisation_id = $1 order by created_at desc',
      [organisationId],
    );
    return rows;
  });
}
