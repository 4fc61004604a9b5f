import type { AskStackRequest } from '@bewijskracht/contracts';
import { combine, findStackTarget, stackProgress } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.ts';
import { Database } from '../../../platform/database.ts';
import { Jobs } from '../../../platform/jobs.ts';
import { conflict, notFound, orRefuse } from '../../../platform/problem.ts';
import { AuditTrail } from '../../audit/index.ts';
import { FrameworkReader } from '../../frameworks/index.ts';
import { StacksReader } from './stacks.reader.ts';
import { StacksRepository } from './stacks.repository.ts';

/** Asking for a whole: the rule or the board decides (DOMAIN §12.4). */
@Injectable()
export class StacksService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(StacksRepository) private readonly stacks: StacksRepository,
    @Inject(StacksReader) private readonly reader: StacksReader,
    @Inject(FrameworkReader) private readonly frameworks: FrameworkReader,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** The holder asks. Refused at once when the rule isn't met, so that nobody waits for nothing. */
  ask(actor: Actor, { kind, item }: AskStackRequest, at: Date): Promise<void> {
    return this.db.write(actor, async () => {
      const [frameworkVersionId] = await this.stacks.listOwnFrameworks();
      if (frameworkVersionId === undefined) throw notFound();
      const { framework } = await this.frameworks.get(frameworkVersionId);
      const target = findStackTarget(framework, { kind, item });
      if (target === undefined) throw notFound();
      orRefuse(combine(stackProgress(target, await this.stacks.listOwn(frameworkVersionId))));
      const id = await this.stacks.ask(actor, { frameworkVersionId, kind, item, at });
      if (id === undefined) throw conflict('already-stacked');
      if ((await this.reader.decidedBy(frameworkVersionId)) === 'automatic')
        await this.jobs.send('credentials.stack', { organisationId: actor.organisationId, id });
      await this.audit.record(actor, 'credentials.stack-asked', { subjectId: id, kind, item });
    });
  }
}
