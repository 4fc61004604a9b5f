import type { DeelcertificaatState, HeldPaper, IsoDate, PaperKind, StackKind } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor, DatabaseActor } from '../../../platform/actor.ts';
import { Database } from '../../../platform/database.ts';
import { newId } from '../../../platform/ids.ts';
import { orNotFound } from '../../../platform/problem.ts';
import { STATE } from '../credentials.repository.ts';
import type { PaperFacts } from '../paper-facts.ts';

/** A request for a whole that was not made yet. */
export interface StackRequestRow {
  readonly id: string;
  readonly candidate_id: string;
  readonly framework_version_id: string;
  readonly kind: StackKind;
  readonly item: string;
  readonly requested_at: Date;
}

/** A request as the board sees it. */
export interface WaitingRow extends StackRequestRow {
  readonly candidate_number: string;
}

interface PaperRow {
  readonly id: string;
  readonly kind: PaperKind;
  readonly item: string;
  readonly state: DeelcertificaatState;
}

const PAPER = `d.id, d.kind, d.leeruitkomst as item, ${STATE} as state`;

/** Who holds the papers of a candidate, as it was checked. */
export interface HolderRow {
  readonly official_name: string | null;
  readonly birth_date: IsoDate | null;
  readonly address: string;
  readonly register_code: string;
}

/** Loads and saves what wholes are made of. Its methods run inside the service's transaction. */
@Injectable()
export class StacksRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The actor's own papers of a framework version. */
  listOwn(frameworkVersionId: string): Promise<PaperRow[]> {
    return this.db.sql(
      `select ${PAPER} from credential_deelcertificaat d
       where d.candidate_id = app.own_candidate() and d.framework_version_id = $1 and app.is_announced(d.id) order by d.registered_at`,
      [frameworkVersionId],
    );
  }

  /** Somebody's papers of a framework version, held until the transaction ends: none is revoked meanwhile. Held first, then looked at. */
  async lockPapers(candidateId: string, frameworkVersionId: string): Promise<HeldPaper[]> {
    const ofCandidate = 'credential_deelcertificaat d where d.candidate_id = $1 and d.framework_version_id = $2';
    await this.db.sql(`select d.id from ${ofCandidate} order by d.id for update`, [candidateId, frameworkVersionId]);
    return this.db.sql(
      `select ${PAPER} from ${ofCandidate} and app.is_announced(d.id) order by d.registered_at, d.id`,
      [candidateId, frameworkVersionId],
    );
  }

  /** The facts of these papers, in this order. */
  async listFacts(ids: readonly string[]): Promise<PaperFacts[]> {
    const rows = await this.db.sql<{ paper: PaperFacts }>(
      'select paper from credential_deelcertificaat where id = any($1) order by array_position($1::uuid[], id)',
      [ids],
    );
    return rows.map(({ paper }) => paper);
  }

  /** The framework versions of which the actor has papers, newest first. */
  async listOwnFrameworks(): Promise<string[]> {
    const rows = await this.db.sql<{ id: string }>(
      `select framework_version_id as id from credential_deelcertificaat
       where candidate_id = app.own_candidate() and app.is_announced(id) group by 1 order by max(registered_at) desc`,
    );
    return rows.map(({ id }) => id);
  }

  /** What the actor asked for and does not have yet. */
  listOwnOpen(): Promise<StackRequestRow[]> {
    return this.db.sql(
      'select * from credential_stack_request where made_at is null and candidate_id = app.own_candidate()',
    );
  }

  /** Records that the actor asks for a whole; undefined when that was asked already. */
  async ask(
    actor: Actor,
    { frameworkVersionId, kind, item, at }: { frameworkVersionId: string; kind: StackKind; item: string; at: Date },
  ): Promise<string | undefined> {
    const id = newId();
    const rows = await this.db.sql(
      `insert into credential_stack_request (organisation_id, id, candidate_id, framework_version_id, kind, item, requested_at)
       values ($1, $2, app.own_candidate(), $3, $4, $5, $6)
       on conflict (organisation_id, candidate_id, framework_version_id, kind, item) where made_at is null do nothing returning id`,
      [actor.organisationId, id, frameworkVersionId, kind, item, at],
    );
    return rows.length > 0 ? id : undefined;
  }

  /** What waits for the board, oldest first. */
  listWaiting(): Promise<WaitingRow[]> {
    return this.db.sql(
      `select r.*, c.number as candidate_number from credential_stack_request r
       join portfolio_candidate c on (c.organisation_id, c.id) = (r.organisation_id, r.candidate_id)
       where r.made_at is null order by r.requested_at limit 200`,
    );
  }

  /** The numbers of the papers of these candidates that are in force, by candidate. */
  async listNumbers(candidates: readonly string[]): Promise<{ candidate_id: string; item: string; number: string }[]> {
    return this.db.sql(
      `select candidate_id, leeruitkomst as item, register_number as number from credential_deelcertificaat
       where candidate_id = any($1) and kind = 'leeruitkomst' and signed is not null and revoked_at is null and suspended_at is null order by register_number`,
      [candidates],
    );
  }

  /** A request that is still open, held until the transaction ends; undefined when it was made. */
  async findOpenForUpdate(id: string): Promise<StackRequestRow | undefined> {
    const [row] = await this.db.sql<StackRequestRow>(
      'select * from credential_stack_request where id = $1 and made_at is null for update',
      [id],
    );
    return row;
  }

  /** Whose papers they are, as checked now. */
  async getHolder(candidateId: string): Promise<HolderRow> {
    const [row] = await this.db.sql<HolderRow>(
      `select i.official_name, i.birth_date::text as birth_date, app.holder_address(c.id) as address, o.register_code
       from portfolio_candidate c join organisation o on o.id = c.organisation_id
       left join portfolio_identity i on (i.organisation_id, i.candidate_id) = (c.organisation_id, c.id) where c.id = $1`,
      [candidateId],
    );
    return orNotFound(row);
  }

  /** Writes down which papers a whole cites, and that the request was met. */
  async made(
    actor: DatabaseActor,
    { requestId, wholeId, parts, at }: { requestId: string; wholeId: string; parts: readonly string[]; at: Date },
  ): Promise<void> {
    await this.db.sql(
      'insert into credential_stack_part (organisation_id, whole_id, part_id) select $1, $2, part from unnest($3::uuid[]) part',
      [actor.organisationId, wholeId, parts],
    );
    await this.db.sql('update credential_stack_request set made_at = $2, made_by = $3, whole_id = $4 where id = $1', [
      requestId,
      at,
      actor.accountId,
      wholeId,
    ]);
  }
}
