import type { StackListView, StackRequestListView, StackView } from '@bewijskracht/contracts';
import { combine, findStackTarget, stackProgress, stackTargets, USUAL_MICROCREDENTIAL } from '@bewijskracht/domain';
import type { Framework, HeldPaper, StackProgress, StackTarget } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.ts';
import { Database } from '../../../platform/database.ts';
import { FrameworkReader, OfferReader } from '../../frameworks/index.ts';
import { StacksRepository } from './stacks.repository.ts';
import type { StackRequestRow } from './stacks.repository.ts';

/** Wholes as their holder and the board see them. */
@Injectable()
export class StacksReader {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(StacksRepository) private readonly stacks: StacksRepository,
    @Inject(FrameworkReader) private readonly frameworks: FrameworkReader,
    @Inject(OfferReader) private readonly offers: OfferReader,
  ) {}

  /** How far the actor is with each kerntaak and the profile of the framework of the newest paper. */
  listOwn(actor: Actor): Promise<StackListView> {
    return this.db.read(actor, async () => {
      const [frameworkVersionId] = await this.stacks.listOwnFrameworks();
      if (frameworkVersionId === undefined) return { stacks: [] };
      const { framework } = await this.frameworks.get(frameworkVersionId);
      const papers = await this.stacks.listOwn(frameworkVersionId);
      const asked = await this.stacks.listOwnOpen();
      const decidedBy = await this.decidedBy(frameworkVersionId);
      return {
        stacks: stackTargets(framework).map((target) => presentStack({ framework, target, papers, asked, decidedBy })),
      };
    });
  }

  /** What waits for somebody of the board, with the numbers of the papers it would cite. */
  listWaiting(actor: Actor): Promise<StackRequestListView> {
    return this.db.read(actor, async () => {
      const waiting = await this.stacks.listWaiting();
      const numbers = await this.stacks.listNumbers(waiting.map((row) => row.candidate_id));
      const requests = [];
      for (const row of waiting) {
        const { framework } = await this.frameworks.get(row.framework_version_id);
        const codes: readonly string[] = findStackTarget(framework, row)?.leeruitkomsten ?? [];
        requests.push({
          id: row.id,
          kind: row.kind,
          item: row.item,
          candidateNumber: row.candidate_number,
          requestedAt: row.requested_at.toISOString(),
          registerNumbers: numbers
            .filter((paper) => paper.candidate_id === row.candidate_id && codes.includes(paper.item))
            .map(({ number }) => number),
        });
      }
      return { requests };
    });
  }

  /** Who makes a whole: the rule alone, or somebody of the board. Inside a read or write of the caller. */
  async decidedBy(frameworkVersionId: string): Promise<StackView['decidedBy']> {
    const { microcredential } = await this.offers.currentPolicy(frameworkVersionId);
    return { ...USUAL_MICROCREDENTIAL, ...microcredential }.stacking;
  }
}

function presentStack({
  framework,
  target,
  papers,
  asked,
  decidedBy,
}: {
  framework: Framework;
  target: StackTarget;
  papers: readonly HeldPaper[];
  asked: readonly StackRequestRow[];
  decidedBy: StackView['decidedBy'];
}): StackView {
  const progress = stackProgress(target, papers);
  const { kind, item } = target;
  return {
    kind,
    item,
    title: framework.kerntaken.find(({ code }) => code === item)?.displayTitle ?? framework.title,
    held: progress.parts.map((part) => part.item),
    missing: [...progress.missing],
    notInForce: [...progress.notInForce],
    state: stateOf(
      progress,
      asked.some((request) => request.kind === kind && request.item === item),
    ),
    decidedBy,
  };
}

function stateOf(progress: StackProgress, isAsked: boolean): StackView['state'] {
  if (progress.made !== undefined) return 'made';
  if (isAsked) return 'asked';
  return combine(progress).ok ? 'ready' : 'incomplete';
}
