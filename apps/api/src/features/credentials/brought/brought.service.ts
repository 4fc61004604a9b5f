import { createHash } from 'node:crypto';
import type {
  BroughtListView,
  BroughtQueueView,
  BroughtVoteRequest,
  ClaimBroughtRequest,
} from '@bewijskracht/contracts';
import { decideBrought, mayBring } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor, DatabaseActor } from '../../../platform/actor.ts';
import { Database } from '../../../platform/database.ts';
import { newId } from '../../../platform/ids.ts';
import { conflict, invalid, orRefuse, RequestFailure } from '../../../platform/problem.ts';
import { AccountsService } from '../../accounts/index.ts';
import { AuditTrail } from '../../audit/index.ts';
import { VerificationService } from '../verification.service.ts';
import { presentBrought, presentForBoard } from './brought.presenter.ts';
import { BroughtRepository } from './brought.repository.ts';

/** More than anybody brings along; each costs a check. */
const MAX_BROUGHT = 30;

/** Credentials from elsewhere: brought in and claimed by the candidate, judged by the deciding body. */
@Injectable()
export class BroughtService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(BroughtRepository) private readonly brought: BroughtRepository,
    @Inject(VerificationService) private readonly verification: VerificationService,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async listOwn(actor: Actor): Promise<BroughtListView> {
    const rows = await this.db.read(actor, () => this.brought.listOwn());
    return { brought: rows.map(presentBrought) };
  }

  async listClaimed(actor: Actor): Promise<BroughtQueueView> {
    const rows = await this.db.read(actor, () => this.brought.listClaimed());
    return { brought: rows.map((row) => presentForBoard(row, actor)) };
  }

  /**
   * Verifies a file, or what a wallet showed, and keeps what the checks said, as a claim: nothing here approves. Throws `brought-unreadable`,
   * `brought-not-valid`, `brought-before`, `brought-too-many` and `no-portfolio`.
   */
  async bring(
    actor: DatabaseActor & Pick<Actor, 'roles'>,
    { file, way }: { file: Uint8Array; way: 'file' | 'wallet' },
    at: Date,
  ): Promise<{ id: string }> {
    const verification = await this.verification.verifyFile(file, at);
    const { answer, steps } = verification;
    // A null byte is JSON, and no text that a table can hold.
    const isKept = !JSON.stringify(verification).includes(String.raw`\u0000`);
    if (answer === 'unreadable' || !isKept) throw new RequestFailure('brought-unreadable');
    orRefuse(mayBring({ conclusion: answer, steps }));
    const id = newId();
    const documentHash = createHash('sha256').update(file).digest('hex');
    await this.db.write(actor, async () => {
      const portfolio = await this.brought.findPortfolio();
      if (portfolio === undefined) throw conflict('no-portfolio');
      if (portfolio.brought >= MAX_BROUGHT) throw conflict('brought-too-many', { limit: MAX_BROUGHT });
      const { candidate_id: candidateId, framework_version_id: frameworkVersionId } = portfolio;
      const row = { id, candidateId, frameworkVersionId, way, documentHash, verification, at };
      if (!(await this.brought.insert(actor, row))) throw conflict('brought-before');
      await this.audit.record(actor, 'credentials.brought', { subjectId: id, document: documentHash, way });
    });
    return { id };
  }

  /**
   * Says which leeruitkomsten it shows, and why. After more was asked, an answer opens the next round; what was accepted or
   * declined stays. Throws `brought-decided`.
   */
  async claim(actor: Actor, id: string, { leeruitkomsten, explanation }: ClaimBroughtRequest): Promise<void> {
    await this.db.write(actor, async () => {
      const found = await this.brought.lockOwn(id);
      const wanted = new Set(leeruitkomsten);
      const linked = new Set(found.leeruitkomsten.map(({ leeruitkomst }) => leeruitkomst));
      const gone = found.leeruitkomsten.filter(({ leeruitkomst }) => !wanted.has(leeruitkomst));
      if (gone.some(({ settled }) => settled)) throw conflict('brought-decided');
      const added = [...wanted].filter((code) => !linked.has(code));
      const wasAsked = found.leeruitkomsten.some(({ asked_in: round }) => round === found.round);
      await this.brought.unlink(
        id,
        gone.map(({ leeruitkomst }) => leeruitkomst),
      );
      const { frameworkVersionId } = found;
      if ((await this.brought.link(actor, { id, frameworkVersionId, leeruitkomsten: added })) !== added.length)
        throw invalid([{ path: 'leeruitkomsten', message: 'not in this framework' }]);
      await this.brought.explain(id, { explanation, round: found.round + (wasAsked ? 1 : 0) });
      await this.audit.record(actor, 'credentials.brought-claimed', { subjectId: id, leeruitkomsten: [...wanted] });
    });
  }

  /** Takes it back, unless something was decided on it. */
  async withdraw(actor: Actor, id: string, at: Date): Promise<void> {
    await this.db.write(actor, async () => {
      const { leeruitkomsten } = await this.brought.lockOwn(id);
      if (leeruitkomsten.some(({ settled }) => settled)) throw conflict('brought-decided');
      await this.brought.withdraw(id, at);
      await this.audit.record(actor, 'credentials.brought-withdrawn', { subjectId: id });
    });
  }

  /** A member's vote on one leeruitkomst; the second equal one decides. Throws `brought-decided` and `brought-tied`. */
  async vote(actor: Actor, id: string, request: BroughtVoteRequest, at: Date): Promise<void> {
    const { leeruitkomst, kind, reason } = request;
    await this.accounts.confirmIdentity(actor, request.password, at);
    await this.db.write(actor, async () => {
      const { round, isOpen, isTied } = await this.brought.lockForVote(id, leeruitkomst);
      if (isTied) throw new RequestFailure('brought-tied');
      if (!isOpen) throw conflict('brought-decided');
      const votes = await this.brought.vote(actor, { id, leeruitkomst, round, kind, reason, at });
      const decision = decideBrought(votes);
      if (decision !== undefined) await this.brought.decide(actor, { id, leeruitkomst, round, ...decision, at });
      const act = decision === undefined ? 'credentials.brought-voted' : 'credentials.brought-decided';
      await this.audit.record(actor, act, { subjectId: id, leeruitkomst, round });
    });
  }
}
