import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs.ts';
import { SystemActor } from '../../platform/system-actor.ts';
import { MirrorService } from './mirror/mirror.service.ts';
import { SigningService } from './signing.service.ts';
import { MakingWholes } from './stacks/making-wholes.service.ts';
import { StatusListsService } from './status-lists.service.ts';

/** The background work of the register: signing papers and publishing status lists, as the organisation's system member. */
@Injectable()
export class CredentialJobs implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(SystemActor) private readonly system: SystemActor,
    @Inject(SigningService) private readonly signing: SigningService,
    @Inject(StatusListsService) private readonly lists: StatusListsService,
    @Inject(MirrorService) private readonly mirror: MirrorService,
    @Inject(MakingWholes) private readonly wholes: MakingWholes,
  ) {}

  onModuleInit(): void {
    this.jobs.work('credentials.sign', async ({ organisationId, id }) => {
      await this.signing.sign(await this.system.of(organisationId), id, new Date());
    });
    this.jobs.work('credentials.publish-status-list', async ({ organisationId, id }) => {
      await this.lists.publish(await this.system.of(organisationId), id, new Date());
    });
    this.jobs.work('credentials.mirror', ({ id }) => this.mirror.keepList(id));
    this.jobs.work('credentials.stack', async ({ organisationId, id }) => {
      await this.wholes.makeUnlessMade(await this.system.of(organisationId), id, new Date());
    });
  }
}
