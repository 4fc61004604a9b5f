import type { Manifest, ReturnPoint, SubmissionState, SubmissionStatus } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { conflict, orNotFound } from '../../platform/problem.ts';
import type { OwnPortfolio } from '../portfolios/index.ts';
import type { DossierFile } from './submissions.presenter.ts';

const RESTRICTED = '23001';

/** A round about to be frozen. */
export interface NewSubmission {
  readonly id: string;
  readonly portfolio: OwnPortfolio;
  readonly policyId: string;
  readonly round: number;
  readonly requestId: string;
  readonly manifest: Manifest;
  readonly canonical: string;
  readonly manifestHash: string;
  readonly files: readonly DossierFile[];
  readonly at: Date;
}

/** Rows of submissions. What was frozen is written once, manifest last. */
@Injectable()
export class SubmissionsRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Lets one submission of a portfolio at a time through, so that rounds count on and a double click finds the first. */
  async lockPortfolio(portfolioId: string): Promise<void> {
    await this.db.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`submit ${portfolioId}`]);
  }

  /** The submission this request made before. */
  async findByRequest(requestId: string): Promise<string | undefined> {
    const [row] = await this.db.sql<{ id: string }>(
      'select id from submission where candidate_id = app.own_candidate() and request_id = $1',
      [requestId],
    );
    return row?.id;
  }

  async add(actor: Actor, submission: NewSubmission): Promise<void> {
    const { id, portfolio, manifest } = submission;
    const organisation = actor.organisationId;
    await this.db.sql(
      `insert into submission (organisation_id, id, candidate_id, portfolio_id, framework_version_id, policy_id, route_id, round, request_id,
         manifest_hash, state, submitted_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'submitted', $11)`,
      [
        organisation,
        id,
        portfolio.candidateId,
        portfolio.id,
        portfolio.frameworkVersionId,
        submission.policyId,
        portfolio.routeId,
        submission.round,
        submission.requestId,
        submission.manifestHash,
        submission.at,
      ],
    );
    await this.db.sql(
      'insert into submission_leeruitkomst (organisation_id, submission_id, framework_version_id, leeruitkomst) select $1, $2, $3, unnest($4::text[])',
      [organisation, id, portfolio.frameworkVersionId, manifest.leeruitkomsten.map(({ code }) => code)],
    );
    await this.addFiles(organisation, submission);
    await this.db.sql(
      'insert into submission_manifest (organisation_id, submission_id, manifest, canonical) values ($1, $2, $3::text::jsonb, $3::text)',
      [organisation, id, submission.canonical],
    );
  }

  /** Throws 404 unless the submission is the actor's own. */
  async getOwn(id: string): Promise<void> {
    const [row] = await this.db.sql('select id from submission where id = $1 and candidate_id = app.own_candidate()', [
      id,
    ]);
    orNotFound(row);
  }

  /** State of one of the actor's own submissions, locked, with the moment its judgements were revealed. */
  async getOwnForUpdate(id: string): Promise<{ state: SubmissionState; revealedAt: Date | null }> {
    const [row] = await this.db.sql<{ state: SubmissionState; revealed_at: Date | null }>(
      `select state, app.submission_revealed_at(id) as revealed_at from submission
       where id = $1 and candidate_id = app.own_candidate() for update`,
      [id],
    );
    const { state, revealed_at: revealedAt } = orNotFound(row);
    return { state, revealedAt };
  }

  /** State of a submission and whose it is, locked, for the coordinator; nobody handles their own (DOMAIN §11). */
  async getForUpdate(
    id: string,
  ): Promise<{ state: SubmissionState; accountId: string; evidenceIds: readonly string[] }> {
    const [row] = await this.db.sql<{ state: SubmissionState; account_id: string; evidence_ids: string[] }>(
      `select s.state, c.account_id,
         (select array(select e ->> 'id' from jsonb_array_elements(m.manifest -> 'evidence') e) from submission_manifest m
           where (m.organisation_id, m.submission_id) = (s.organisation_id, s.id)) as evidence_ids
       from submission s join portfolio_candidate c on (c.organisation_id, c.id) = (s.organisation_id, s.candidate_id)
       where s.id = $1 and c.account_id <> app.account() for update of s`,
      [id],
    );
    const { state, account_id: accountId, evidence_ids: evidenceIds } = orNotFound(row);
    return { state, accountId, evidenceIds };
  }

  /** Saves where a submission stands now. Throws `already-revealed` when the reveal came first after all. */
  async saveStatus(actor: Actor, id: string, status: SubmissionStatus): Promise<void> {
    if (status.state === 'withdrawn') return this.withdraw(id, status.withdrawnAt);
    if (status.state === 'admitted') {
      await this.db.sql(`update submission set state = 'admitted', admitted_at = $2, admitted_by = $3 where id = $1`, [
        id,
        status.admittedAt,
        actor.accountId,
      ]);
    }
    if (status.state === 'returned') {
      await this.addReturn(actor, id, status.points);
      await this.db.sql(`update submission set state = 'returned', returned_at = $2, returned_by = $3 where id = $1`, [
        id,
        status.returnedAt,
        actor.accountId,
      ]);
    }
  }

  private async withdraw(id: string, at: Date): Promise<void> {
    try {
      await this.db.sql(`update submission set state = 'withdrawn', withdrawn_at = $2 where id = $1`, [id, at]);
    } catch (error) {
      if (isRestricted(error)) throw conflict('already-revealed');
      throw error;
    }
  }

  private async addReturn(actor: Actor, id: string, points: readonly ReturnPoint[]): Promise<void> {
    await this.db.sql(
      `insert into submission_return (organisation_id, submission_id, position, ground, text, evidence_id)
       select $1, $2, p.position, p.ground, p.text, p.evidence_id
       from jsonb_to_recordset($3::jsonb) p(position int, ground text, text text, evidence_id uuid)`,
      [
        actor.organisationId,
        id,
        JSON.stringify(
          points.map(({ ground, text, evidenceId }, index) => ({
            position: index + 1,
            ground,
            text: text.trim(),
            evidence_id: evidenceId,
          })),
        ),
      ],
    );
  }

  private async addFiles(organisationId: string, { id, manifest, files, at }: NewSubmission): Promise<void> {
    const included = new Set(manifest.evidence.map((piece) => piece.id));
    const rows = files.filter(({ evidenceId }) => included.has(evidenceId));
    await this.db.sql(
      `insert into submission_file (organisation_id, submission_id, file_id, evidence_id, sha256, name, media_type, size, uploaded_at)
       select $1, $2, f.id, f."evidenceId", f.sha256, f.name, f."mediaType", f.size, coalesce(f."uploadedAt", $4)
       from jsonb_to_recordset($3::jsonb) f(id uuid, "evidenceId" uuid, sha256 text, name text, "mediaType" text, size bigint, "uploadedAt" timestamptz)`,
      [organisationId, id, JSON.stringify(rows), at],
    );
  }
}

/** A trigger of the schema said no. */
const isRestricted = (error: unknown): boolean =>
  error instanceof Error && 'driverError' in error && (error.driverError as { code?: string }).code === RESTRICTED;
