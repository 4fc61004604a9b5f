import { migrations } from '@bewijskracht/migrations';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from './database.ts';
import { Log } from './observation/log.ts';
import { Storage } from './storage/storage.ts';

const KNOWN = migrations.map(({ name }) => name);
/** Anyone may ask, so asking often must cost nothing. */
const FRESH_FOR_MS = 2000;

/** Whether this process can serve: the database answers and is migrated, the storage takes files, and it isn't stopping. */
@Injectable()
export class Readiness {
  private stopping = false;
  private known: { readonly at: number; readonly lacking: Promise<string | undefined> } | undefined;

  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Storage) private readonly storage: Storage,
    @Inject(Log) private readonly log: Log,
  ) {}

  /** From now on it says no, so that whoever sends requests here sends them elsewhere. */
  stop(): void {
    this.stopping = true;
  }

  async isReady(): Promise<boolean> {
    if (this.stopping) return false;
    if (this.known === undefined || performance.now() - this.known.at > FRESH_FOR_MS) {
      this.known = { at: performance.now(), lacking: this.look() };
    }
    return (await this.known.lacking) === undefined;
  }

  private async look(): Promise<string | undefined> {
    const lacking = await this.findLack();
    if (lacking !== undefined) this.log.warn('not ready', { lacking });
    return lacking;
  }

  private async findLack(): Promise<string | undefined> {
    try {
      const [row] = await this.db.asNobody<{ missing: number }>('select app.migrations_missing($1) as missing', [
        KNOWN,
      ]);
      if (row?.missing !== 0) return 'migrations';
    } catch {
      return 'database';
    }
    return (await this.storage.isWritable()) ? undefined : 'storage';
  }
}
