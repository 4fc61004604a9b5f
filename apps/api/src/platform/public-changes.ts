import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { Config } from './config.ts';
import { PublicAnswers } from './public-answers.ts';

/** The channel on which the database tells that something strangers can see has changed (a trigger's `pg_notify`). */
const CHANNEL = 'public_change';
const TRY_AGAIN_MS = 2000;
const HEARD_WITHIN_MS = 2000;

/**
 * Listens to the database for changes made by any copy of the API, or by a worker. While it can't listen, and where what
 * stands between doesn't pass notifications on, answers to strangers aren't kept: right before fast.
 */
@Injectable()
export class PublicChanges implements OnApplicationShutdown {
  private readonly logger = new Logger('public answers');
  private client: Client | undefined;
  private ended = false;

  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(PublicAnswers) private readonly answers: PublicAnswers,
  ) {}

  /** Starts listening, and goes on after a lost connection. */
  listen(): void {
    void this.keepListening();
  }

  async onApplicationShutdown(): Promise<void> {
    this.ended = true;
    this.answers.setOpen(false);
    await this.client?.end().catch(() => undefined);
  }

  private async keepListening(): Promise<void> {
    while (!this.ended) {
      try {
        await this.listenOnce();
      } catch (error) {
        if (!this.ended) this.logger.warn(error instanceof Error ? error.message : String(error));
      }
      this.answers.setOpen(false);
      if (!this.ended) await pause(TRY_AGAIN_MS, undefined, { ref: false });
    }
  }

  /** Resolves when the connection is gone. */
  private async listenOnce(): Promise<void> {
    const client = new Client({ connectionString: this.config.databaseUrl, application_name: 'bewijskracht-changes' });
    this.client = client;
    const gone = new Promise<void>((resolve) => client.once('end', () => resolve()));
    client.on('error', () => void client.end().catch(() => undefined));
    await client.connect();
    try {
      const heard = new Promise<void>((resolve) => client.once('notification', () => resolve()));
      client.on('notification', () => this.answers.forget());
      await client.query(`listen ${CHANNEL}`);
      await client.query(`notify ${CHANNEL}`);
      await within(HEARD_WITHIN_MS, heard);
      this.answers.setOpen(true);
      await gone;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function within(ms: number, heard: Promise<void>): Promise<void> {
  const late = pause(ms, undefined, { ref: false }).then(() => {
    throw new Error('notifications of the database do not come through');
  });
  await Promise.race([heard, late]);
}
