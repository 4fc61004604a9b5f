import { findLeeruitkomst, makeManifest, nextRound, readiness, dayAt } from '@bewijskracht/domain';
import type {
  EarlierRound,
  Manifest,
  ReadinessPoint,
  Result,
  RoundRefusal,
  Stage,
  SubmissionDraft,
} from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { RequestFailure } from '../../platform/problem.ts';
import { LibraryReader } from '../evidence/index.ts';
import { FrameworkReader, OfferReader } from '../frameworks/index.ts';
import type { Policy } from '../frameworks/index.ts';
import { PortfolioReader } from '../portfolios/index.ts';
import type { OwnPortfolio } from '../portfolios/index.ts';
import type { DossierFile } from './submissions.presenter.ts';

/** What the actor would submit now. */
export interface Draft {
  readonly portfolio: OwnPortfolio;
  readonly policy: Policy;
  readonly draft: SubmissionDraft;
  /** The number of this round, or why there can't be one. */
  readonly round: Result<number, RoundRefusal>;
  readonly files: readonly DossierFile[];
}

/** What the candidate states when submitting. */
export interface Statements {
  readonly ownWork: boolean;
  readonly acceptedPolicyVersion: number | null;
}

interface RoundRow {
  readonly round: number;
  readonly stage: Stage;
  readonly leeruitkomsten: readonly string[];
}

/** Puts together what would be frozen. Runs inside a read or write of the caller. */
@Injectable()
export class DraftReader {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(PortfolioReader) private readonly portfolios: PortfolioReader,
    @Inject(FrameworkReader) private readonly frameworks: FrameworkReader,
    @Inject(OfferReader) private readonly offers: OfferReader,
    @Inject(LibraryReader) private readonly libraries: LibraryReader,
  ) {}

  /** The draft of these leeruitkomsten, in the framework's order. Throws `leeruitkomst-unknown`. */
  async read(codes: readonly string[], statements?: Statements): Promise<Draft> {
    const portfolio = await this.portfolios.getOwn();
    const { framework } = await this.frameworks.get(portfolio.frameworkVersionId);
    const unknown = codes.find((code) => findLeeruitkomst(framework, code) === undefined);
    if (unknown !== undefined) throw new RequestFailure('leeruitkomst-unknown', { leeruitkomst: unknown });
    const wanted = framework.leeruitkomsten.filter(({ code }) => codes.includes(code));
    const policy = await this.offers.currentPolicy(portfolio.frameworkVersionId);
    const library = await this.libraries.read(portfolio.id);
    const round = nextRound(
      wanted.map(({ code }) => code),
      await this.rounds(portfolio.id),
      await this.shown(portfolio.id),
    );
    const draft: SubmissionDraft = {
      framework: { code: framework.code, version: framework.version },
      round: round.ok ? round.value : 1,
      leeruitkomsten: wanted.map(({ code, gedragsindicatoren }) => ({
        code,
        gedragsindicatoren,
        explanation: library.explanationOf(code),
      })),
      links: library.links,
      evidence: library.evidence,
      ...(statements ?? { ownWork: true, acceptedPolicyVersion: policy.version }),
    };
    const files = library.rows.flatMap((row) =>
      row.files.map((file) => ({
        evidenceId: row.id,
        id: file.id,
        name: file.name,
        mediaType: file.media_type,
        size: Number(file.size),
        sha256: file.sha256,
        uploadedAt: new Date(file.uploaded_at).toISOString(),
      })),
    );
    return { portfolio, policy, draft, round, files };
  }

  /** How ready the draft is, as if own work and policy were stated: those are asked when submitting. */
  readinessOf({ draft, policy }: Draft, now: Date): readonly ReadinessPoint[] {
    return readiness(draft, { policy, on: dayAt(now) });
  }

  /** What would be frozen now. */
  manifestOf({ draft, policy }: Draft): Manifest {
    return makeManifest(draft, policy.version);
  }

  private rounds(portfolioId: string): Promise<EarlierRound[]> {
    return this.db.sql<RoundRow>(
      `select s.round, st.stage, array(select l.leeruitkomst from submission_leeruitkomst l
         where (l.organisation_id, l.submission_id) = (s.organisation_id, s.id)) as leeruitkomsten
       from submission s join submission_stage st on (st.organisation_id, st.submission_id) = (s.organisation_id, s.id)
       where s.portfolio_id = $1`,
      [portfolioId],
    );
  }

  private async shown(portfolioId: string): Promise<readonly string[]> {
    const [row] = await this.db.sql<{ shown: string[] }>('select app.leeruitkomsten_shown($1) as shown', [portfolioId]);
    return row?.shown ?? [];
  }
}
