import { setTimeout as pause } from 'node:timers/promises';
import { migrations } from '@bewijskracht/migrations';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from './database.ts';
import { Log } from './observation/log.ts';
import { Storage } from './storage/storage.ts';

const KNOWN = migrations.map(({ name }) => name);
/** Anyone may ask, so asking often must cost nothing. */
const FRESH_FOR_MS = 1000;
/** What is away may be back any moment. */
const FRESH_WHEN_LACKING_MS = 250;
/** A database that hangs doesn't refuse: who asks must still be told in time. */
const ANSWERS_WITHIN_MS = 2000;

/** Whether this process can serve: the database answers and is migrated, the storage takes files, and it isn't stopping. */
@Injectable()
export class Readiness {
  private stopping = false;
  private known: Promise<string | undefined> | undefined;
  private told: string | undefined;

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
    this.known ??= this.look();
    return (await this.known) === undefined;
  }

  private async look(): Promise<string | undefined> {
    const late = pause(ANSWERS_WITHIN_MS, 'an answer in time', { ref: false });
    const lacking = await Promise.race([this.findLack(), late]);
    setTimeout(() => (this.known = undefined), lacking === undefined ? FRESH_FOR_MS : FRESH_WHEN_LACKING_MS).unref();
    this.tell(lacking);
    return lacking;
  }

  /** One line when it changes: a database that is away an hour needs no more. */
  private tell(lacking: string | undefined): void {
    if (lacking === this.told) return;
    this.told = lacking;
    if (lacking === undefined) this.log.info('ready again');
    else this.log.warn('not ready', { lacking });
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
