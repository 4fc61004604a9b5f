import type { AssessmentView } from '@bewijskracht/contracts';
import { manifestWithin } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { orNotFound } from '../../platform/problem.ts';
import { DossierReader } from '../submissions/index.ts';
import { ConsensusRepository } from './consensus.repository.ts';
import type { DeskRow } from './desk-row.ts';
import { presentDesk } from './desk.presenter.ts';
import { SheetsRepository } from './sheets.repository.ts';

const DESK = `
  select json_build_object('id', a.id, 'submissionId', a.submission_id, 'state', a.state, 'dueOn', own.due_on, 'declaredAt', own.declared_at,
    'ties', (select t.reason from assessment_tie t where (t.organisation_id, t.assessment_id, t.account_id) = (own.organisation_id, own.assessment_id, own.account_id)),
    'candidate', json_build_object('accountId', known.account_id, 'name', known.name, 'number', known.number),
    'manifestHash', known.manifest_hash,
    'framework', json_build_object('code', f.code, 'version', f.version),
    'policy', json_build_object('version', p.version, 'cutOff', p.cut_off, 'skipInterview', p.skip_interview, 'maxAgeYears', p.max_age_years),
    'leeruitkomsten', (select json_agg(json_build_object('code', l.leeruitkomst, 'title', t.display_title) order by t.number)
      from assessment_leeruitkomst l
      join framework_leeruitkomst t on (t.framework_version_id, t.code) = (l.framework_version_id, l.leeruitkomst)
      where (l.organisation_id, l.assessment_id) = (a.organisation_id, a.id)),
    'assessors', (select json_agg(json_build_object('accountId', x.account_id, 'name', m.name, 'kind', x.kind, 'declaredAt', x.declared_at)
        order by x.position)
      from assessment_assessor x
      join account_membership m on (m.organisation_id, m.account_id) = (x.organisation_id, x.account_id)
      where (x.organisation_id, x.assessment_id) = (a.organisation_id, a.id) and x.replaced_at is null),
    'rounds', (select json_agg(json_build_object('round', s.round, 'revealedAt', s.revealed_at) order by s.round)
      from assessment_seal s where (s.organisation_id, s.assessment_id) = (a.organisation_id, a.id)),
    'interview', (select json_build_object('heldOn', i.held_on, 'present', i.present, 'questions', i.questions, 'notes', i.notes,
        'version', i.version, 'finishedAt', i.finished_at, 'skippedByRule', i.skipped_by_rule, 'reason', i.reason)
      from assessment_interview i where (i.organisation_id, i.assessment_id) = (a.organisation_id, a.id)),
    'sentBack', coalesce((select json_agg(json_build_object('leeruitkomst', b.leeruitkomst, 'grounds', b.grounds, 'decidedAt', b.sent_back_at)
        order by b.sent_back_at)
      from assessment_send_back b where (b.organisation_id, b.assessment_id) = (a.organisation_id, a.id)), '[]')) as desk
  from assessment a
  join assessment_assessor own on (own.organisation_id, own.assessment_id) = (a.organisation_id, a.id)
    and own.account_id = app.account() and own.replaced_at is null
  cross join lateral app.case_of(a.id) known
  join framework_version f on f.id = a.framework_version_id
  join framework_policy p on (p.organisation_id, p.id) = (a.organisation_id, known.policy_id)
  where a.id = $1`;

/** The desk: everything one assessor needs for one case, in four queries. */
@Injectable()
export class DeskQueries {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(SheetsRepository) private readonly sheets: SheetsRepository,
    @Inject(ConsensusRepository) private readonly consensus: ConsensusRepository,
    @Inject(DossierReader) private readonly dossiers: DossierReader,
  ) {}

  /** The desk of an assessor who is on the case now. Throws 404 for everyone else, whatever other part they play. */
  async desk(actor: Actor, id: string, at: Date): Promise<AssessmentView> {
    return this.db.read(actor, async () => {
      const [row] = await this.db.sql<{ desk: DeskRow }>(DESK, [id]);
      const { desk } = orNotFound(row);
      if (desk.declaredAt === null || desk.state === 'withdrawn')
        return presentDesk(actor, { desk, work: undefined }, at);
      const codes = desk.leeruitkomsten.map(({ code }) => code);
      const frozen = await this.dossiers.read(desk.submissionId);
      const manifest = manifestWithin(frozen.manifest, codes);
      const sheets = await this.sheets.list(id);
      const proposals = await this.consensus.listEveryProposal(id);
      return presentDesk(actor, { desk, work: { manifest, dossier: frozen.dossier, sheets, proposals } }, at);
    });
  }
}
