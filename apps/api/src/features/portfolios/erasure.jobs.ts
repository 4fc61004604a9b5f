import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { Jobs } from '../../platform/jobs.ts';
import { Storage } from '../../platform/storage/storage.ts';
import { SystemActor } from '../../platform/system-actor.ts';
import { ErasureRepository } from './erasure.repository.ts';

/** What follows an erasure: the bytes that nobody names any more leave the storage. Safe to run twice. */
@Injectable()
export class ErasureJobs implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(SystemActor) private readonly system: SystemActor,
    @Inject(Database) private readonly db: Database,
    @Inject(ErasureRepository) private readonly erasures: ErasureRepository,
    @Inject(Storage) private readonly storage: Storage,
  ) {}

  onModuleInit(): void {
    this.jobs.work('portfolios.remove-files', async ({ organisationId, id }) => {
      const actor = await this.system.of(organisationId);
      const hashes = await this.db.read(actor, () => this.erasures.unnamedFiles(id));
      for (const sha256 of hashes) await this.storage.remove(organisationId, sha256);
    });
  }
}
