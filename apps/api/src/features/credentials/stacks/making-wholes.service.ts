import { combine, findStackTarget, makeWhole, stackProgress } from '@bewijskracht/domain';
import type { Framework, ShownLeeruitkomst, StackTarget } from '@bewijskracht/domain';
import type { MakeStackRequest } from '@bewijskracht/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor, DatabaseActor } from '../../../platform/actor.ts';
import { Database } from '../../../platform/database.ts';
import { conflict, notFound, orNotFound, orRefuse } from '../../../platform/problem.ts';
import { AccountsService } from '../../accounts/index.ts';
import { AuditTrail } from '../../audit/index.ts';
import { caseItemUri, FrameworkReader } from '../../frameworks/index.ts';
import { reviveFacts } from '../paper-facts.ts';
import { RegistrationService } from '../registration.service.ts';
import { StacksRepository } from './stacks.repository.ts';
import type { StackRequestRow } from './stacks.repository.ts';

/** Makes a whole out of papers: by the job when the policy leaves it to the rule, or by somebody of the board. */
@Injectable()
export class MakingWholes {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(StacksRepository) private readonly stacks: StacksRepository,
    @Inject(FrameworkReader) private readonly frameworks: FrameworkReader,
    @Inject(RegistrationService) private readonly registration: RegistrationService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(AccountsService) private readonly accounts: AccountsService,
  ) {}

  /** For the job: what was made already, or can't be made any more, stays as it is. Safe to run twice. */
  async makeUnlessMade(actor: DatabaseActor, requestId: string, at: Date): Promise<void> {
    await this.registration.prepare(actor, at);
    await this.db.write(actor, async () => {
      const request = await this.stacks.findOpenForUpdate(requestId);
      if (request === undefined) return;
      const { progress } = await this.look(request);
      if (combine(progress).ok) await this.register(actor, request, at);
    });
  }

  /**
   * Somebody of the board makes it so, signing with the password: the leeruitkomsten were decided by a quorum before.
   * Throws what stands in the way.
   */
  async make(actor: Actor, requestId: string, { password }: MakeStackRequest, at: Date): Promise<void> {
    await this.accounts.confirmIdentity(actor, password, at);
    await this.registration.prepare(actor, at);
    await this.db.write(actor, async () => {
      await this.register(actor, orNotFound(await this.stacks.findOpenForUpdate(requestId)), at);
    });
  }

  private async register(actor: DatabaseActor, request: StackRequestRow, at: Date): Promise<void> {
    const { framework, target, progress } = await this.look(request);
    const parts = orRefuse(combine(progress)).map(({ id }) => id);
    const holder = await this.stacks.getHolder(request.candidate_id);
    const { official_name: name, birth_date: birthDate, address } = holder;
    if (name === null || birthDate === null) throw conflict('identity-not-checked');
    const papers = (await this.stacks.listFacts(parts)).map(reviveFacts);
    const [first] = papers.map(({ submittedOn }) => submittedOn).toSorted();
    const paper = await this.registration.place(actor, {
      facts: makeWhole({
        kind: target.kind,
        item: itemOf(framework, target, papers[0]!.facts.publicUrl),
        papers: papers.map(({ facts }) => facts),
        at,
      }),
      registerCode: holder.register_code,
      kind: target.kind,
      candidateId: request.candidate_id,
      assessmentId: null,
      frameworkVersionId: request.framework_version_id,
      holder: { name, birthDate, address },
      days: { submittedOn: first!, interviewOn: null },
    });
    await this.stacks.made(actor, { requestId: request.id, wholeId: paper.id, parts, at });
    await this.registration.sign(actor, paper.id);
    await this.audit.record(actor, 'credentials.stacked', { subjectId: paper.id, request: request.id, parts });
  }

  /** The request's target, and how far its candidate is with it: under a lock, so that nothing changes meanwhile. */
  private async look(request: StackRequestRow) {
    const { framework } = await this.frameworks.get(request.framework_version_id);
    const target = findStackTarget(framework, request);
    if (target === undefined) throw notFound();
    const papers = await this.stacks.lockPapers(request.candidate_id, request.framework_version_id);
    return { framework, target, progress: stackProgress(target, papers) };
  }
}

/** The kerntaak, or of the whole profile the framework, with its own text. */
function itemOf(framework: Framework, { kind, item }: StackTarget, publicUrl: string): ShownLeeruitkomst {
  const address = (code?: string): string =>
    `${publicUrl}/kader/${[framework.code, framework.version, ...(code === undefined ? [] : [code])].map(encodeURIComponent).join('/')}`;
  const kerntaak = framework.kerntaken.find(({ code }) => code === item);
  if (kind === 'profile' || kerntaak === undefined)
    return { code: framework.code, name: framework.title, text: framework.subtitle, url: address() };
  return {
    code: kerntaak.code,
    name: kerntaak.displayTitle,
    text: kerntaak.description,
    url: address(kerntaak.code),
    caseUri: caseItemUri(publicUrl, framework, kerntaak.code),
  };
}
