import type { SubmissionListView, SubmissionView } from '@bewijskracht/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { orNotFound } from '../../platform/problem.ts';
import { presentSubmission } from './submissions.presenter.ts';
import type { SubmissionRow } from './submissions.presenter.ts';

/** Own submissions, newest first. Of assessors and announcements only what their functions let the candidate know. */
const OWN = `
  select s.id, s.round, s.state, s.submitted_at, s.manifest_hash, st.stage, st.since,
    p.version as policy_version, p.assessment_days, app.submission_revealed_at(s.id) is not null as revealed,
    (select array_agg(l.leeruitkomst order by f.number) from submission_leeruitkomst l
      join framework_leeruitkomst f on (f.framework_version_id, f.code) = (l.framework_version_id, l.leeruitkomst)
      where (l.organisation_id, l.submission_id) = (s.organisation_id, s.id)) as leeruitkomsten,
    (select coalesce(json_agg(json_build_object('ground', r.ground, 'text', r.text, 'evidenceId', r.evidence_id) order by r.position), '[]')
      from submission_return r where (r.organisation_id, r.submission_id) = (s.organisation_id, s.id)) as returned,
    (select coalesce(json_agg(json_build_object('assessmentId', a.assessment_id, 'accountId', a.account_id, 'name', a.name,
        'kind', a.kind, 'objection', a.objection)), '[]') from app.assessors_of(s.id) a) as assessors,
    (select coalesce(json_agg(json_build_object('id', n.id, 'announcedAt', n.announced_at)), '[]') from app.announcements_of(s.id) n) as announcements
  from submission s
  join submission_stage st on (st.organisation_id, st.submission_id) = (s.organisation_id, s.id)
  join framework_policy p on (p.organisation_id, p.id) = (s.organisation_id, s.policy_id)
  where s.candidate_id = app.own_candidate() and ($1::uuid is null or s.id = $1)
  order by s.submitted_at desc, s.round desc`;

/** The candidate's own submissions. */
@Injectable()
export class SubmissionsQueries {
  constructor(@Inject(Database) private readonly db: Database) {}

  async list(actor: Actor, now: Date): Promise<SubmissionListView> {
    const rows = await this.db.read(actor, () => this.db.sql<SubmissionRow>(OWN, [null]));
    return { submissions: rows.map((row) => presentSubmission(row, now)) };
  }

  /** One of the actor's own submissions; 404 for anybody else's. */
  async get(actor: Actor, id: string, now: Date): Promise<SubmissionView> {
    const [row] = await this.db.read(actor, () => this.db.sql<SubmissionRow>(OWN, [id]));
    return presentSubmission(orNotFound(row), now);
  }
}
