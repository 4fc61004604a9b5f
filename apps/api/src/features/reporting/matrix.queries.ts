import type { MatrixView } from '@bewijskracht/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { orNotFound } from '../../platform/problem.ts';
import { LibraryReader } from '../evidence/index.ts';
import { FrameworkReader } from '../frameworks/index.ts';
import { PortfolioReader } from '../portfolios/index.ts';
import { presentMatrix } from './matrix.presenter.ts';
import type { RecognisedRow, ResultRow, RoundRow } from './matrix.presenter.ts';

/** Per leeruitkomst the round it is in now, or else the one it was in last. */
const ROUNDS = `
  select distinct on (l.leeruitkomst) l.leeruitkomst, s.id, s.submitted_at, st.stage, st.since, p.assessment_days
  from submission s
  join submission_stage st on (st.organisation_id, st.submission_id) = (s.organisation_id, s.id)
  join submission_leeruitkomst l on (l.organisation_id, l.submission_id) = (s.organisation_id, s.id)
  join framework_policy p on (p.organisation_id, p.id) = (s.organisation_id, s.policy_id)
  where s.portfolio_id = $1
  order by l.leeruitkomst, s.round desc`;

/** Per leeruitkomst the last decision that was announced; before that there is nothing to tell. */
const RESULTS = `
  select distinct on (d.leeruitkomst) d.leeruitkomst, d.announcement_id, d.kind, d.outcome, d.deelcertificaat_id,
    (select r -> 'indicators' from jsonb_array_elements(n.result -> 'leeruitkomsten') r where r ->> 'code' = d.leeruitkomst limit 1) as indicators
  from submission s
  join assessment a on (a.organisation_id, a.submission_id) = (s.organisation_id, s.id)
  join decision d on (d.organisation_id, d.assessment_id) = (a.organisation_id, a.id)
  join decision_announcement n on (n.organisation_id, n.id) = (d.organisation_id, d.announcement_id)
  where s.portfolio_id = $1
  order by d.leeruitkomst, n.announced_at desc, d.decided_at desc`;

/** Per leeruitkomst what the board recognised of what was earned elsewhere, under the same framework. */
const RECOGNISED = `
  select d.leeruitkomst, b.id, coalesce(nullif(b.verification #>> '{credential,name}', ''), b.verification #>> '{credential,leeruitkomst}', '') as name,
    d.decided_at
  from portfolio p
  join credential_brought b on (b.organisation_id, b.candidate_id, b.framework_version_id) = (p.organisation_id, p.candidate_id, p.framework_version_id)
  join credential_brought_decision d on (d.organisation_id, d.brought_id) = (b.organisation_id, b.id)
  where p.id = $1 and b.withdrawn_at is null and d.kind = 'accepted'
  order by d.decided_at`;

/** All as lists, so that they come in one answer. */
const PROGRESS = `
  select (select coalesce(json_agg(x), '[]') from (${ROUNDS}) x) as rounds, (select coalesce(json_agg(x), '[]') from (${RESULTS}) x) as results,
    (select coalesce(json_agg(x), '[]') from (${RECOGNISED}) x) as recognised`;

interface Progress {
  readonly rounds: readonly RoundRow[];
  readonly results: readonly ResultRow[];
  readonly recognised: readonly RecognisedRow[];
}

/** The candidate's matrix: own claims, the clock of what was submitted, and what was announced. */
@Injectable()
export class MatrixQueries {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(PortfolioReader) private readonly portfolios: PortfolioReader,
    @Inject(FrameworkReader) private readonly frameworks: FrameworkReader,
    @Inject(LibraryReader) private readonly libraries: LibraryReader,
  ) {}

  get(actor: Actor, now: Date): Promise<MatrixView> {
    return this.db.read(actor, async () => {
      const { portfolio, route, policy } = await this.portfolios.getOwnWithTerms();
      const { framework } = await this.frameworks.get(portfolio.frameworkVersionId);
      const library = await this.libraries.read(portfolio.id);
      const [progress] = await this.db.sql<Progress>(PROGRESS, [portfolio.id]);
      return presentMatrix({ portfolio, framework, route, policy, library, ...orNotFound(progress) }, now);
    });
  }
}
