import { dayAt, findLeeruitkomst, latestDate } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { orNotFound } from '../../platform/problem.ts';
import { FrameworkReader } from '../frameworks/index.ts';
import { DossierReader } from './dossier.reader.ts';
import { renderReceipt } from './receipt-pdf.ts';
import type { Receipt } from './receipt-pdf.ts';

interface ReceiptRow {
  readonly round: number;
  readonly submitted_at: Date;
  readonly manifest_hash: string;
  readonly framework_version_id: string;
  readonly policy_version: number;
  readonly assessment_days: number;
}

/** The paper that says what was received: read in one transaction, written outside it. */
@Injectable()
export class ReceiptService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(DossierReader) private readonly dossiers: DossierReader,
    @Inject(FrameworkReader) private readonly frameworks: FrameworkReader,
  ) {}

  /** The receipt of one of the actor's own submissions, in the actor's language, with a name to save it under. */
  async render(actor: Actor, id: string): Promise<{ pdf: Buffer; name: string }> {
    const receipt = await this.db.read(actor, () => this.load(actor, id));
    const name = actor.locale === 'nl' ? 'ontvangstbewijs' : 'receipt';
    return {
      pdf: await renderReceipt(receipt, actor.locale),
      name: `${name}-${receipt.candidateNumber}-${receipt.round}.pdf`,
    };
  }

  private async load(actor: Actor, id: string): Promise<Receipt> {
    const [found] = await this.db.sql<ReceiptRow>(
      `select s.round, s.submitted_at, s.manifest_hash, s.framework_version_id, p.version as policy_version, p.assessment_days
       from submission s join framework_policy p on (p.organisation_id, p.id) = (s.organisation_id, s.policy_id)
       where s.id = $1 and s.candidate_id = app.own_candidate()`,
      [id],
    );
    const row = orNotFound(found);
    const dossier = await this.dossiers.get(id);
    const { framework } = await this.frameworks.get(row.framework_version_id);
    return {
      organisation: actor.organisationName,
      demonstration: actor.demonstration,
      candidateName: actor.name,
      candidateNumber: dossier.candidateNumber,
      framework: `${framework.title} (${framework.version})`,
      round: row.round,
      submittedAt: row.submitted_at,
      latestOn: latestDate(dayAt(row.submitted_at), row.assessment_days),
      policyVersion: row.policy_version,
      manifestHash: row.manifest_hash,
      leeruitkomsten: dossier.leeruitkomsten.map(({ code }) => ({
        code,
        title: findLeeruitkomst(framework, code)?.displayTitle ?? code,
      })),
      evidence: dossier.evidence,
    };
  }
}
