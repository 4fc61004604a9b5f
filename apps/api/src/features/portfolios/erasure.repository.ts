import type { ErasureFacts } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { DatabaseActor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { orNotFound } from '../../platform/problem.ts';

/** Somebody who asked to be erased. */
export interface ErasureRow {
  readonly candidate_id: string;
  readonly candidate_number: string;
  readonly name: string;
  readonly requested_at: Date;
  readonly carried_out_at: Date | null;
  readonly running: number;
  readonly remedy_until: string | null;
}

/** Requests to be erased, and the one function that carries them out. Its methods run inside the caller's transaction. */
@Injectable()
export class ErasureRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The actor's own request; undefined when they have made none. */
  async findOwnRequest(candidateId: string): Promise<{ requested_at: Date } | undefined> {
    const [row] = await this.db.sql<{ requested_at: Date }>(
      'select requested_at from portfolio_erasure where candidate_id = $1',
      [candidateId],
    );
    return row;
  }

  /** What stands in the way of erasing this candidate. */
  async getObstacles(candidateId: string): Promise<ErasureFacts> {
    const [row] = await this.db.sql<{ running: number; remedy_until: string | null }>(
      'select running, remedy_until::text as remedy_until from app.erasure_obstacles($1)',
      [candidateId],
    );
    const { running, remedy_until: remedyUntil } = orNotFound(row);
    return { running, remedyUntil };
  }

  /** Asks; asking twice is asking once. */
  async insert(actor: DatabaseActor, candidateId: string, at: Date): Promise<void> {
    await this.db.sql(
      'insert into portfolio_erasure (organisation_id, candidate_id, requested_at) values ($1, $2, $3) on conflict do nothing',
      [actor.organisationId, candidateId, at],
    );
  }

  /** Takes the request back. */
  async remove(candidateId: string): Promise<void> {
    await this.db.sql('delete from portfolio_erasure where candidate_id = $1', [candidateId]);
  }

  /** Everybody who asked, those who wait first. */
  list(): Promise<ErasureRow[]> {
    return this.db.sql(
      `select e.candidate_id, c.number as candidate_number, m.name, e.requested_at, e.carried_out_at, o.running, o.remedy_until::text as remedy_until
       from portfolio_erasure e
       join portfolio_candidate c on (c.organisation_id, c.id) = (e.organisation_id, e.candidate_id)
       join account_membership m on (m.organisation_id, m.account_id) = (c.organisation_id, c.account_id)
       cross join lateral app.erasure_obstacles(e.candidate_id) o
       order by e.carried_out_at nulls first, e.requested_at`,
    );
  }

  /** Whether a request waits to be carried out. Lets one through at a time, until the transaction ends. */
  async isRequested(candidateId: string): Promise<boolean> {
    await this.db.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`erase ${candidateId}`]);
    const rows = await this.db.sql(
      'select candidate_id from portfolio_erasure where candidate_id = $1 and carried_out_at is null',
      [candidateId],
    );
    return rows.length > 0;
  }

  /** Erases. The database asks everything once more. */
  async erase(candidateId: string, at: Date): Promise<void> {
    await this.db.sql('select app.erase_candidate($1, $2)', [candidateId, at]);
  }

  /** The hashes of an erased candidate's files that nothing names any more. */
  async unnamedFiles(candidateId: string): Promise<string[]> {
    const rows = await this.db.sql<{ sha256: string }>('select f as sha256 from app.unnamed_files($1) f', [
      candidateId,
    ]);
    return rows.map(({ sha256 }) => sha256);
  }
}
