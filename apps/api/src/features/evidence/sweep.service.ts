import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { Jobs } from '../../platform/jobs.ts';
import { Storage } from '../../platform/storage/storage.ts';
import { SystemActor } from '../../platform/system-actor.ts';

const EVERY_SECONDS = 6 * 3600;
const KEPT_MS = 24 * 3_600_000;

/** Clears away bytes that no row needs: of uploads that were cut off or refused, and of files that were taken away. */
@Injectable()
export class SweepService implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Database) private readonly db: Database,
    @Inject(Storage) private readonly storage: Storage,
    @Inject(SystemActor) private readonly system: SystemActor,
  ) {}

  onModuleInit(): void {
    const work = async () => void (await this.sweep(new Date()));
    this.jobs.every({ name: 'evidence.sweep', seconds: EVERY_SECONDS, work });
  }

  /** Removes what is older than a day and not needed. What was taken away is left for a day too. Returns how many files went. */
  sweep(at: Date): Promise<number> {
    const before = new Date(at.getTime() - KEPT_MS);
    return this.storage.sweep(before, async (organisationId, hashes) => {
      const actor = await this.system.of(organisationId);
      const rows = await this.db.read(actor, () =>
        this.db.sql<{ sha256: string }>('select app.unneeded_files($1, $2) as sha256', [hashes, before]),
      );
      return rows.map(({ sha256 }) => sha256);
    });
  }
}
