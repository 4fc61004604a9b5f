import type { CoordinatorSubmissionView } from '@bewijskracht/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { orNotFound } from '../../platform/problem.ts';
import { presentIdentity, presentRelation } from '../portfolios/index.ts';
import type { IdentityRow, RelationRow } from '../portfolios/index.ts';
import { presentClock } from './clock.ts';
import type { ClockFacts } from './clock.ts';
import { DossierReader } from './dossier.reader.ts';
import type { ReturnRow } from './submissions.presenter.ts';

interface CandidateRow extends ClockFacts {
  readonly id: string;
  readonly round: number;
  readonly state: CoordinatorSubmissionView['state'];
  readonly manifest_hash: string;
  readonly candidate: CoordinatorSubmissionView['candidate'];
  readonly identity: IdentityRow | null;
  readonly relations: readonly RelationRow[];
  readonly returned: ReturnRow[];
}

/** Everything about a submission and its candidate. A coordinator's own submission is another's to handle. */
const SUBMISSION = `
  select s.id, s.round, s.state, s.manifest_hash, s.submitted_at, st.stage, st.since, p.assessment_days,
    json_build_object('id', c.id, 'number', c.number, 'name', m.name, 'email', a.email, 'background', v.background,
      'enrolledAsStudent', v.enrolled_as_student) as candidate,
    (select json_build_object('official_name', i.official_name, 'birth_date', i.birth_date, 'document', i.document, 'checked_on', i.checked_on,
        'checked_by', k.name)
      from portfolio_identity i join account_membership k on (k.organisation_id, k.account_id) = (i.organisation_id, i.checked_by)
      where (i.organisation_id, i.candidate_id) = (c.organisation_id, c.id)) as identity,
    (select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'name', r.name, 'organisation_name', r.organisation_name,
        'email', r.email) order by r.created_at, r.id), '[]')
      from portfolio_relation r where (r.organisation_id, r.candidate_id) = (c.organisation_id, c.id)) as relations,
    (select coalesce(json_agg(json_build_object('ground', r.ground, 'text', r.text, 'evidenceId', r.evidence_id) order by r.position), '[]')
      from submission_return r where (r.organisation_id, r.submission_id) = (s.organisation_id, s.id)) as returned
  from submission s
  join submission_stage st on (st.organisation_id, st.submission_id) = (s.organisation_id, s.id)
  join framework_policy p on (p.organisation_id, p.id) = (s.organisation_id, s.policy_id)
  join portfolio_candidate c on (c.organisation_id, c.id) = (s.organisation_id, s.candidate_id)
  join portfolio_candidate_private v on (v.organisation_id, v.candidate_id) = (c.organisation_id, c.id)
  join account_membership m on (m.organisation_id, m.account_id) = (c.organisation_id, c.account_id)
  join account a on a.id = c.account_id
  where s.id = $1 and c.account_id <> app.account()`;

/** One submission for the coordinator, without its assessment: what follows on that is told by who knows of it. */
@Injectable()
export class CoordinatorReader {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(DossierReader) private readonly dossiers: DossierReader,
  ) {}

  /** Runs inside a read or write of the caller. 404 for who isn't a coordinator, and for one's own submission. */
  async get(id: string, now: Date): Promise<CoordinatorSubmissionView> {
    const [found] = await this.db.sql<CandidateRow>(SUBMISSION, [id]);
    const row = orNotFound(found);
    const isNew = row.state === 'submitted';
    return {
      id: row.id,
      round: row.round,
      state: row.state,
      candidate: row.candidate,
      identity: row.identity === null ? null : presentIdentity(row.identity),
      relations: row.relations.map(presentRelation),
      manifestHash: row.manifest_hash,
      dossier: await this.dossiers.get(id),
      returned: row.returned,
      clock: presentClock(row, now),
      assessment: null,
      abilities: { admit: isNew, return: isNew, appoint: row.stage === 'admitted', remind: false, replace: false },
    };
  }
}
