import type { ChangeEvidenceRequest, NewEvidenceRequest } from '@bewijskracht/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { conflict, orNotFound } from '../../platform/problem.ts';

/** Which field of a request is kept in which column. What isn't here can't be written by a request. */
const COLUMNS = {
  title: 'title',
  kind: 'kind',
  periodStart: 'period_start',
  periodEnd: 'period_end',
  organisation: 'organisation_name',
  setting: 'setting',
  targetGroup: 'target_group',
  scale: 'scale',
  ownRole: 'own_role',
  together: 'together',
  ownPart: 'own_part',
  address: 'address',
  reflection: 'reflection',
  people: 'people',
  aiUse: 'ai_use',
} as const satisfies Record<keyof Omit<ChangeEvidenceRequest, 'version'>, string>;

/** What of an item a rule about its period needs. */
export interface EvidencePeriod {
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
}

/** Rows of the candidate's library. */
@Injectable()
export class EvidenceRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  async add(
    actor: Actor,
    evidence: NewEvidenceRequest & { readonly id: string; readonly candidateId: string; readonly at: Date },
  ): Promise<void> {
    const { id, candidateId, at, ...request } = evidence;
    const { columns, values } = assignments({ kind: 'report', ...request });
    const places = values.map((_value, index) => `$${index + 5}`);
    await this.db.sql(
      `insert into evidence (organisation_id, id, candidate_id, created_at, updated_at, ${columns.join(', ')})
       values ($1, $2, $3, $4, $4, ${places.join(', ')})`,
      [actor.organisationId, id, candidateId, at, ...values],
    );
  }

  /** The period of one of the actor's own items, locked. Throws 404 when there is none. */
  async getForUpdate(id: string): Promise<EvidencePeriod> {
    const [row] = await this.db.sql<{ period_start: string | null; period_end: string | null }>(
      `select period_start::text, period_end::text from evidence
       where id = $1 and candidate_id = app.own_candidate() and removed_at is null for update`,
      [id],
    );
    const found = orNotFound(row);
    return { periodStart: found.period_start, periodEnd: found.period_end };
  }

  /** Saves what changed. Throws `changed-elsewhere` when the item isn't the version the change was made on. */
  async change(id: string, { version, ...fields }: ChangeEvidenceRequest, at: Date): Promise<void> {
    const { columns, values } = assignments(fields);
    const sets = columns.map((column, index) => `${column} = $${index + 4}`);
    const [row] = await this.db.sql(
      `update evidence set ${[...sets, 'version = version + 1', 'updated_at = $3'].join(', ')} where id = $1 and version = $2 returning id`,
      [id, version, at, ...values],
    );
    if (row === undefined) throw conflict('changed-elsewhere');
  }

  /** Takes an item out of the library, with its claims; what was submitted keeps its own copy. */
  async remove(id: string, at: Date): Promise<void> {
    await this.db.sql('update evidence set removed_at = $2 where id = $1', [id, at]);
    await this.db.sql('update evidence_file set removed_at = $2 where evidence_id = $1 and removed_at is null', [
      id,
      at,
    ]);
    await this.db.sql('delete from evidence_link where evidence_id = $1', [id]);
  }
}

/** Fields of a request that are there, as columns and their values. */
function assignments(fields: { readonly [Field in keyof typeof COLUMNS]?: unknown }): {
  columns: string[];
  values: unknown[];
} {
  const valueOf = (field: string): unknown => fields[field as keyof typeof COLUMNS];
  const given = Object.entries(COLUMNS).filter(([field]) => valueOf(field) !== undefined);
  return { columns: given.map(([, column]) => column), values: given.map(([field]) => valueOf(field)) };
}
