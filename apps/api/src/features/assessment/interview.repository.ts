import type { InterviewContent } from '@bewijskracht/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';

/** The gesprek of one case, as far as it was written down. */
export interface InterviewRow {
  readonly held_on: string | null;
  readonly present: string[];
  readonly questions: InterviewContent['questions'];
  readonly notes: InterviewContent['notes'];
  readonly skipped_by_rule: string | null;
  readonly reason: string;
  readonly finished_at: Date | null;
  readonly version: number;
}

/** The gesprek: a draft that both assessors write, until it is finished or skipped. */
@Injectable()
export class InterviewRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  async find(assessmentId: string): Promise<InterviewRow | undefined> {
    const [row] = await this.db.sql<InterviewRow>(
      `select held_on::text, present, questions, notes, skipped_by_rule, reason, finished_at, version
       from assessment_interview where assessment_id = $1`,
      [assessmentId],
    );
    return row;
  }

  /** Saves the draft; undefined when the other assessor saved since `version` (0: nothing saved yet). */
  async save(
    actor: Actor,
    assessmentId: string,
    { content, version, at }: { content: InterviewContent; version: number; at: Date },
  ): Promise<number | undefined> {
    const values = [
      assessmentId,
      content.heldOn,
      content.present,
      JSON.stringify(content.questions),
      JSON.stringify(content.notes),
      actor.accountId,
      at,
    ];
    const [row] =
      version === 0
        ? await this.db.sql<{ version: number }>(
            `insert into assessment_interview (organisation_id, assessment_id, held_on, present, questions, notes, updated_by, updated_at)
             values ($8, $1, $2, $3, $4, $5, $6, $7) on conflict (organisation_id, assessment_id) do nothing returning version`,
            [...values, actor.organisationId],
          )
        : await this.db.sql<{ version: number }>(
            `update assessment_interview set held_on = $2, present = $3, questions = $4, notes = $5, updated_by = $6, updated_at = $7,
               version = version + 1
             where assessment_id = $1 and version = $8 and finished_at is null returning version`,
            [...values, version],
          );
    return row?.version;
  }

  async finish(actor: Actor, assessmentId: string, at: Date): Promise<void> {
    await this.db.sql(
      'update assessment_interview set finished_at = $2, updated_by = $3, updated_at = $2 where assessment_id = $1',
      [assessmentId, at, actor.accountId],
    );
  }

  /** No gesprek: by which rule of the policy, and why. A draft that was begun is kept. */
  async skip(
    actor: Actor,
    assessmentId: string,
    { rule, reason, at }: { rule: string; reason: string; at: Date },
  ): Promise<void> {
    await this.db.sql(
      `insert into assessment_interview (organisation_id, assessment_id, skipped_by_rule, reason, finished_at, updated_by, updated_at)
       values ($1, $2, $3, $4, $5, $6, $5)
       on conflict (organisation_id, assessment_id) do update set skipped_by_rule = excluded.skipped_by_rule, reason = excluded.reason,
         finished_at = excluded.finished_at, updated_by = excluded.updated_by, updated_at = excluded.updated_at`,
      [actor.organisationId, assessmentId, rule, reason, at, actor.accountId],
    );
  }
}
