import type { KeyChangeKind } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.ts';
import { Database } from '../../../platform/database.ts';
import { orNotFound } from '../../../platform/problem.ts';

/** A signing key, locked for a change. */
export interface LockedKey {
  readonly id: string;
  readonly retired_at: Date | null;
  readonly compromised_since: Date | null;
  readonly is_changing: boolean;
}

/** A request that waits for the second of two people. */
export interface OpenChange {
  readonly id: string;
  readonly key_id: string;
  readonly kind: KeyChangeKind;
  readonly compromised_since: Date | null;
  readonly requested_by: string;
}

/** Loads and saves keys and the requests to change them; inside the caller's transaction. */
@Injectable()
export class KeysRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** A key, held with all the organisation's keys: one of them changes at a time. Held first, then looked at. */
  async lock(keyId: string): Promise<LockedKey> {
    await this.db.sql('select id from credential_key order by id for update');
    const [row] = await this.db.sql<LockedKey>(
      `select k.id, k.retired_at, k.compromised_since, exists (select from credential_key_change c
         where c.organisation_id = k.organisation_id and c.confirmed_at is null and c.dropped_at is null) as is_changing
       from credential_key k where k.id = $1`,
      [keyId],
    );
    return orNotFound(row);
  }

  async insertChange(
    actor: Actor,
    change: {
      readonly id: string;
      readonly keyId: string;
      readonly kind: KeyChangeKind;
      readonly explanation: string;
      readonly compromisedSince: Date | null;
      readonly at: Date;
    },
  ): Promise<void> {
    await this.db.sql(
      `insert into credential_key_change (organisation_id, id, key_id, kind, explanation, compromised_since, requested_by, requested_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        actor.organisationId,
        change.id,
        change.keyId,
        change.kind,
        change.explanation,
        change.compromisedSince,
        actor.accountId,
        change.at,
      ],
    );
  }

  async getOpenChange(id: string): Promise<OpenChange> {
    const [row] = await this.db.sql<OpenChange>(
      `select id, key_id, kind, compromised_since, requested_by from credential_key_change
       where id = $1 and confirmed_at is null and dropped_at is null for update`,
      [id],
    );
    return orNotFound(row);
  }

  async dropChange(id: string, at: Date): Promise<void> {
    await this.db.sql('update credential_key_change set dropped_at = $2 where id = $1', [id, at]);
  }

  /** Marks the request as confirmed and takes the key out of use. */
  async retire(change: OpenChange, by: string, at: Date): Promise<void> {
    await this.db.sql('update credential_key_change set confirmed_by = $2, confirmed_at = $3 where id = $1', [
      change.id,
      by,
      at,
    ]);
    await this.db.sql(
      'update credential_key set retired_at = coalesce(retired_at, $2), compromised_since = $3 where id = $1',
      [change.key_id, at, change.compromised_since],
    );
  }

  /** Writes down everything the key has signed. Returns the deelcertificaten, which the new key signs anew. */
  async recordImpact(organisationId: string, change: OpenChange): Promise<readonly string[]> {
    const rows = await this.db.sql<{ subject_id: string; kind: string }>(
      `insert into credential_key_impact (organisation_id, change_id, subject_id, kind, signed_at)
       select $1::uuid, $2::uuid, d.id, 'deelcertificaat', coalesce(d.issued_at, d.registered_at) from credential_deelcertificaat d where d.key_id = $3::uuid
       union all select $1::uuid, $2::uuid, i.id, 'issued', i.issued_at from credential_issued i where i.key_id = $3::uuid
       union all select $1::uuid, $2::uuid, w.id, 'walletCopy', w.issued_at from credential_wallet_copy w where w.key_id = $3::uuid
       union all select $1::uuid, $2::uuid, l.id, 'statusList', l.signed_at from credential_status_list l
         join credential_key k on k.organisation_id = l.organisation_id and k.id = $3::uuid
         where l.signed #>> '{proof,0,verificationMethod}' like '%#' || k.fragment
       returning subject_id, kind`,
      [organisationId, change.id, change.key_id],
    );
    return rows.filter(({ kind }) => kind === 'deelcertificaat').map(({ subject_id: id }) => id);
  }

  /** Every published status list is due again, under the key that signs now. Returns their ids. */
  async outdateLists(): Promise<readonly string[]> {
    const rows = await this.db.sql<{ id: string }>(
      'update credential_status_list set version = version + 1 where signed is not null returning id',
    );
    return rows.map(({ id }) => id);
  }

  /** Whether what this key signed is worth nothing any more. */
  async isCompromised(keyId: string): Promise<boolean> {
    const [row] = await this.db.sql<{ lost: boolean }>(
      'select compromised_since is not null as lost from credential_key where id = $1',
      [keyId],
    );
    return row?.lost === true;
  }

  /** Puts a paper under another key, with its new signature when it had one; false when another run was first. */
  async signAnew(
    id: string,
    mended: {
      readonly from: string;
      readonly to: string;
      readonly made: { readonly signed: object; readonly certificateSha256: string } | undefined;
      readonly at: Date;
    },
  ): Promise<boolean> {
    const { from, to, made, at } = mended;
    const rows = await this.db.sql(
      `update credential_deelcertificaat set key_id = $3, signed = coalesce($4::jsonb, signed), certificate_sha256 = coalesce($5, certificate_sha256)
       where id = $1 and key_id = $2 and (signed is null) = ($4::jsonb is null) returning id`,
      [id, from, to, made === undefined ? null : JSON.stringify(made.signed), made?.certificateSha256 ?? null],
    );
    if (rows.length === 0) return false;
    await this.db.sql('update credential_key_impact set mended_at = $2 where subject_id = $1 and mended_at is null', [
      id,
      at,
    ]);
    return true;
  }
}
