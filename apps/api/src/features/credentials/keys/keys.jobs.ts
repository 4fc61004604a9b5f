import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../../platform/jobs.ts';
import { SystemActor } from '../../../platform/system-actor.ts';
import { MendingService } from './mending.service.ts';

/** The background work after a key was lost: one paper at a time, as the organisation's system member. */
@Injectable()
export class KeyJobs implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(SystemActor) private readonly system: SystemActor,
    @Inject(MendingService) private readonly mending: MendingService,
  ) {}

  onModuleInit(): void {
    this.jobs.work('credentials.sign-anew', async ({ organisationId, id }) => {
      await this.mending.mend(await this.system.of(organisationId), id, new Date());
    });
  }
}
