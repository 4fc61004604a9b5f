import type { ScoreContent } from '@bewijskracht/contracts';
import type { Manifest, ScoreSheet, SealedSheet, SheetContent } from '@bewijskracht/domain';
import { manifestWithin } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { forbidden, orNotFound } from '../../platform/problem.ts';
import type { Case } from './case.ts';

/** Where an assessor stopped reading. */
export interface Place {
  readonly leeruitkomst: string;
  readonly evidenceId: string | null;
  readonly at: string;
}

/** A sheet as row-level security lets the actor see it: their own, and the others' once the round is revealed. */
export interface SheetRow {
  readonly id: string;
  readonly round: 1 | 2;
  readonly account_id: string;
  readonly assessor_name: string;
  readonly sealed_at: Date | null;
  readonly place: Place | null;
  readonly scores: readonly {
    readonly leeruitkomst: string;
    readonly content: ScoreContent;
    readonly version: number;
    readonly updatedAt: string;
  }[];
}

const SHEETS = `
  select s.id, s.round, s.account_id, m.name as assessor_name, s.sealed_at, s.place,
    coalesce((select json_agg(json_build_object('leeruitkomst', c.leeruitkomst, 'content', c.content, 'version', c.version,
        'updatedAt', c.updated_at) order by f.number)
      from assessment_score c
      join framework_leeruitkomst f on (f.framework_version_id, f.code) = (c.framework_version_id, c.leeruitkomst)
      where (c.organisation_id, c.sheet_id) = (s.organisation_id, s.id)), '[]') as scores
  from assessment_score_sheet s
  join account_membership m on (m.organisation_id, m.account_id) = (s.organisation_id, s.account_id)
  where s.assessment_id = $1`;

/** Score sheets as whole values. Whose they are and when they open to others is the database's to guard (DESIGN §3.2). */
@Injectable()
export class SheetsRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Every sheet of a case that the actor may see, the first round first. */
  list(assessmentId: string): Promise<SheetRow[]> {
    return this.db.sql<SheetRow>(`${SHEETS} order by s.round, m.name, s.id`, [assessmentId]);
  }

  /** The actor's own latest sheet in a case. Throws 403 when they have none, because they didn't sign yet. */
  async getOwn(assessmentId: string): Promise<SheetRow> {
    const [row] = await this.db.sql<SheetRow>(
      `${SHEETS} and s.account_id = app.account() order by s.round desc limit 1`,
      [assessmentId],
    );
    if (row === undefined) throw forbidden();
    return row;
  }

  /** What was submitted, as far as this case judges it. Throws 404 while the dossier is closed to the actor. */
  async getManifest({
    submissionId,
    leeruitkomsten,
  }: Pick<Case, 'submissionId' | 'leeruitkomsten'>): Promise<Manifest> {
    const [row] = await this.db.sql<{ manifest: Manifest }>(
      'select manifest from submission_manifest where submission_id = $1',
      [submissionId],
    );
    return manifestWithin(orNotFound(row).manifest, leeruitkomsten);
  }

  /** Opens the actor's sheet of the first round, with a place for everything that must be judged. */
  async open(
    actor: Actor,
    { id, frameworkVersionId }: Case,
    { content, at }: { content: SheetContent; at: Date },
  ): Promise<void> {
    const sheetId = newId();
    await this.db.sql(
      `insert into assessment_score_sheet (organisation_id, id, assessment_id, round, account_id, created_at) values ($1, $2, $3, 1, $4, $5)`,
      [actor.organisationId, sheetId, id, actor.accountId, at],
    );
    const scores = content.leeruitkomsten.map(({ leeruitkomst, ...score }) => ({ leeruitkomst, content: score }));
    await this.db.sql(
      `insert into assessment_score (organisation_id, sheet_id, framework_version_id, leeruitkomst, content, updated_at)
       select $1, $2, $3, s.leeruitkomst, s.content, $5 from jsonb_to_recordset($4::jsonb) s(leeruitkomst text, content jsonb)`,
      [actor.organisationId, sheetId, frameworkVersionId, JSON.stringify(scores), at],
    );
  }

  /** Saves one leeruitkomst of a sheet; undefined when somebody (another tab) saved since `version`. */
  async saveScore(
    sheetId: string,
    leeruitkomst: string,
    { content, version, at }: { content: ScoreContent; version: number; at: Date },
  ): Promise<number | undefined> {
    const [row] = await this.db.sql<{ version: number }>(
      `update assessment_score set content = $4, verdict = $5, version = version + 1, updated_at = $6
       where sheet_id = $1 and leeruitkomst = $2 and version = $3 returning version`,
      [sheetId, leeruitkomst, version, JSON.stringify(content), content.verdict, at],
    );
    return row?.version;
  }

  async savePlace(sheetId: string, place: Place): Promise<void> {
    await this.db.sql('update assessment_score_sheet set place = $2 where id = $1', [sheetId, JSON.stringify(place)]);
  }

  /** Seals; says whether this was the last seal, so that the round is revealed now. The reveal itself is the database's. */
  async seal({ id, round }: Pick<SheetRow, 'id' | 'round'>, assessmentId: string, at: Date): Promise<boolean> {
    await this.db.sql('update assessment_score_sheet set sealed_at = $2 where id = $1', [id, at]);
    const [row] = await this.db.sql<{ revealed: boolean }>(
      'select revealed_at is not null as revealed from assessment_seal where assessment_id = $1 and round = $2',
      [assessmentId, round],
    );
    return orNotFound(row).revealed;
  }

  /** Opens the second round: the database copies to each assessor what they sealed themselves. */
  async openRevision(assessmentId: string): Promise<void> {
    await this.db.sql('select app.open_revision($1)', [assessmentId]);
  }
}

/** A row as the domain knows it. */
export function sheetOf(row: SheetRow): ScoreSheet {
  const content = {
    accountId: row.account_id,
    round: row.round,
    leeruitkomsten: row.scores.map(({ leeruitkomst, content: score }) => ({ leeruitkomst, ...score })),
  };
  return row.sealed_at === null
    ? { ...content, state: 'open' }
    : { ...content, state: 'sealed', sealedAt: row.sealed_at };
}

/** Only the sealed ones among these rows. */
export function sealedSheets(rows: readonly SheetRow[]): readonly SealedSheet[] {
  return rows.map(sheetOf).filter((sheet): sheet is SealedSheet => sheet.state === 'sealed');
}
