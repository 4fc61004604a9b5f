import type { ShareExtra } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.ts';
import { Database } from '../../../platform/database.ts';
import { orNotFound } from '../../../platform/problem.ts';

/** A link as its holder sees it. */
export interface ShareRow {
  readonly id: string;
  readonly purpose: string;
  readonly extras: readonly ShareExtra[];
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly ended_at: Date | null;
  readonly opened: number;
}
/** A link as who opens it finds it; the name only where it may be shown. */
export interface OpenedShareRow {
  readonly deelcertificaat_id: string;
  readonly holder_name: string;
  readonly extras: readonly ShareExtra[];
  readonly expires_at: Date;
  readonly is_open: boolean;
}

/** Loads and saves links. The database shows a holder's to the holder alone. */
@Injectable()
export class SharesRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The links to one of the actor's own papers, newest first. Throws 404 for a paper of somebody else. */
  async list(deelcertificaatId: string): Promise<ShareRow[]> {
    await this.requireOwn(deelcertificaatId);
    return this.db.sql(
      `select id, purpose, extras, created_at, expires_at, ended_at, opened from credential_share
       where deelcertificaat_id = $1 order by created_at desc, id`,
      [deelcertificaatId],
    );
  }

  /** How many links to one of the actor's own papers are open. Throws 404 for a paper of somebody else. */
  async countOpen(deelcertificaatId: string, at: Date): Promise<number> {
    await this.requireOwn(deelcertificaatId);
    const [row] = await this.db.sql<{ open: number }>(
      `select count(*)::int as open from credential_share where deelcertificaat_id = $1 and ended_at is null and expires_at > $2`,
      [deelcertificaatId, at],
    );
    return row?.open ?? 0;
  }

  async insert(
    actor: Actor,
    share: Pick<ShareRow, 'id' | 'purpose' | 'extras'> & {
      readonly deelcertificaatId: string;
      readonly secretHash: string;
      readonly createdAt: Date;
      readonly expiresAt: Date;
    },
  ): Promise<void> {
    await this.db.sql(
      `insert into credential_share (organisation_id, id, deelcertificaat_id, secret_hash, purpose, extras, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        actor.organisationId,
        share.id,
        share.deelcertificaatId,
        share.secretHash,
        share.purpose,
        share.extras,
        share.createdAt,
        share.expiresAt,
      ],
    );
  }

  /** Ends an own link. Throws 404 when there is none, or it ended before. Returns the paper it led to. */
  async end(id: string, at: Date): Promise<string> {
    const [row] = await this.db.sql<{ deelcertificaat_id: string }>(
      `with ended as (update credential_share set ended_at = $2 where id = $1 and ended_at is null returning deelcertificaat_id)
       select deelcertificaat_id from ended`,
      [id, at],
    );
    return orNotFound(row).deelcertificaat_id;
  }

  /** Counts an opening and tells what may be shown; undefined when no link has this secret. */
  async open(secretHash: string): Promise<OpenedShareRow | undefined> {
    const [row] = await this.db.asNobody<OpenedShareRow>('select * from app.open_share($1)', [secretHash]);
    return row;
  }

  private async requireOwn(id: string): Promise<void> {
    const [row] = await this.db.sql<{ id: string }>(
      'select id from credential_deelcertificaat where id = $1 and candidate_id = app.own_candidate() and app.is_announced(id)',
      [id],
    );
    orNotFound(row);
  }
}
