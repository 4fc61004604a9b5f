import { availableParallelism } from 'node:os';
import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { Config } from './config.ts';
import { Database } from './database.ts';
import { JobObserver } from './observation/job-observer.ts';
import type { QueueName } from './queues.ts';

/** What a job knows: ids only; its handler reloads and may run twice (DESIGN §3). */
export interface JobPayload {
  readonly organisationId: string;
  readonly id: string;
}
type Handler = (payload: JobPayload) => Promise<void>;

/** Work that nobody asks for and that comes again and again. */
export interface Round {
  readonly name: string;
  readonly seconds: number;
  readonly work: () => Promise<void>;
}

/** A job that fails is tried again for hours; one whose process was killed shows no heartbeat and is taken up by another. */
const PERSISTENCE = { retryLimit: 40, retryDelay: 2, retryBackoff: true, retryDelayMax: 300, heartbeatSeconds: 10 };
/** How often a working process looks for jobs that were left behind. */
const LOOK_AFTER_SECONDS = 5;

/** Background work in PostgreSQL: a job exists if and only if the change that asked for it does. */
@Injectable()
export class Jobs implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly handlers = new Map<QueueName, Handler>();
  private readonly rounds: Round[] = [];
  private timers: NodeJS.Timeout[] = [];
  private readonly roundsUnderWay = new Set<Promise<void>>();
  private boss: PgBoss | undefined;

  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(Database) private readonly db: Database,
    @Inject(JobObserver) private readonly observer: JobObserver,
  ) {}

  /** Says who does the work of a queue; called by features while the application starts. */
  work(queue: QueueName, handler: Handler): void {
    this.handlers.set(queue, handler);
  }

  /** Says what a working process does again and again beside its jobs. Copies may do it at the same time. */
  every(round: Round): void {
    this.rounds.push(round);
  }

  /** Connects; and, in a process that works, starts taking jobs. */
  async open({ working }: { readonly working: boolean }): Promise<void> {
    const boss = new PgBoss({
      connectionString: this.config.databaseUrl,
      application_name: 'bewijskracht-jobs',
      max: 4,
      migrate: false,
      createSchema: false,
      schedule: false,
      supervise: working,
      superviseIntervalSeconds: LOOK_AFTER_SECONDS,
      monitorIntervalSeconds: LOOK_AFTER_SECONDS,
    });
    boss.on('error', (error) => this.observer.tellTrouble(error));
    await boss.start();
    this.boss = boss;
    if (!working) return;
    this.timers = this.rounds.map(({ name, seconds, work }) => {
      // What fails is told by the observer and comes round again.
      const go = () => {
        const round = this.observer.observe({ queue: name, id: 'round' }, work).catch(() => undefined);
        this.roundsUnderWay.add(round);
        void round.then(() => this.roundsUnderWay.delete(round));
      };
      return setInterval(go, seconds * 1000).unref();
    });
    for (const [queue, handler] of this.handlers) {
      await boss.work<JobPayload>(queue, { pollingIntervalSeconds: 0.5, batchSize: 20 }, async (jobs) => {
        await inLanes(jobs, ({ id, data }) => this.observer.observe({ queue, id }, () => handler(data)));
      });
    }
  }

  /** Asks for work inside the current transaction, now or from a moment on. */
  async send(queue: QueueName, payload: JobPayload, { startAfter }: { startAfter?: Date } = {}): Promise<void> {
    if (this.boss === undefined) throw new Error('jobs are not open');
    const { manager } = this.db;
    const db = {
      executeSql: async (text: string, values?: unknown[]) => ({
        rows: (await manager.query(text, values)) as unknown[],
      }),
    };
    await this.boss.send(queue, payload, { db, ...PERSISTENCE, ...(startAfter === undefined ? {} : { startAfter }) });
  }

  /** Takes no new jobs and begins no round, and finishes those under way; requests may still ask for work. */
  async rest(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    const { boss } = this;
    if (boss === undefined) return;
    await Promise.all([...this.handlers.keys()].map((queue) => boss.offWork(queue, { wait: true })));
    await Promise.all(this.roundsUnderWay);
  }

  /** Rests while the database is still open. */
  beforeApplicationShutdown(): Promise<void> {
    return this.rest();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss?.stop({ graceful: false });
    this.boss = undefined;
  }
}

/** One job more than there are processors at once: while their workers draw, the next can read and write. */
const LANES = availableParallelism() + 1;

/** Does every job, some at once. When one fails the others still finish; then the failure counts for all, and they run again. */
async function inLanes<Job>(jobs: readonly Job[], work: (job: Job) => Promise<void>): Promise<void> {
  const waiting = [...jobs];
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await work(next).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (failures.length > 0) throw failures[0];
}
