import type { SuspensionTurn } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { DatabaseActor } from '../../../platform/actor.ts';
import { Database } from '../../../platform/database.ts';
import { orNotFound } from '../../../platform/problem.ts';

/** A request to suspend or to lift, with what it is about. */
export interface SuspensionRow {
  readonly id: string;
  readonly deelcertificaat_id: string;
  readonly turn: SuspensionTurn;
  readonly explanation: string;
  readonly requested_by: string;
}

/** Requests to suspend a deelcertificaat and to lift that again. Its methods run inside the caller's transaction. */
@Injectable()
export class SuspensionRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Whether a request about this deelcertificaat waits for somebody's confirmation. */
  async isRequested(deelcertificaatId: string): Promise<boolean> {
    const rows = await this.db.sql(
      'select id from credential_suspension where deelcertificaat_id = $1 and confirmed_at is null and dropped_at is null',
      [deelcertificaatId],
    );
    return rows.length > 0;
  }

  /** Records a request. */
  async insert(
    actor: DatabaseActor,
    request: { id: string; deelcertificaatId: string; turn: SuspensionTurn; explanation: string; at: Date },
  ): Promise<void> {
    await this.db.sql(
      `insert into credential_suspension (organisation_id, id, deelcertificaat_id, turn, explanation, requested_by, requested_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        actor.organisationId,
        request.id,
        request.deelcertificaatId,
        request.turn,
        request.explanation,
        actor.accountId,
        request.at,
      ],
    );
  }

  /** A request that is still open, held until the transaction ends. Throws 404 when it was confirmed, dropped or never made. */
  async getOpen(id: string): Promise<SuspensionRow> {
    const [row] = await this.db.sql<SuspensionRow>(
      'select * from credential_suspension where id = $1 and confirmed_at is null and dropped_at is null for update',
      [id],
    );
    return orNotFound(row);
  }

  /** Drops a request; it is kept as dropped. */
  async drop(id: string, at: Date): Promise<void> {
    await this.db.sql('update credential_suspension set dropped_at = $2 where id = $1', [id, at]);
  }

  /** Confirms a request, and suspends or lifts. The list has to be published again. Returns list and holder. */
  async carryOut(
    request: SuspensionRow,
    { by, at }: { by: string; at: Date },
  ): Promise<{ listId: string; accountId: string }> {
    await this.db.sql('update credential_suspension set confirmed_by = $2, confirmed_at = $3 where id = $1', [
      request.id,
      by,
      at,
    ]);
    const [row] = await this.db.sql<{ list_id: string; account_id: string }>(
      `with turned as (update credential_deelcertificaat set suspended_at = $2 where id = $1 returning organisation_id, status_list_id, candidate_id)
       select t.status_list_id as list_id, c.account_id from turned t
       join portfolio_candidate c on (c.organisation_id, c.id) = (t.organisation_id, t.candidate_id)`,
      [request.deelcertificaat_id, request.turn === 'suspend' ? at : null],
    );
    const { list_id: listId, account_id: accountId } = orNotFound(row);
    await this.db.sql('update credential_status_list set version = version + 1 where id = $1', [listId]);
    return { listId, accountId };
  }
}
