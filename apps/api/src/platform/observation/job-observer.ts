import { Inject, Injectable } from '@nestjs/common';
import { isDatabaseAway } from '../database-away.ts';
import { Log } from './log.ts';
import { Metrics } from './metrics.ts';
import { during } from './work.ts';
import type { Work } from './work.ts';

const TELL_AWAY_EVERY_MS = 30_000;

/** One line and one measurement per background job. */
@Injectable()
export class JobObserver {
  private toldAwayAt = Number.NEGATIVE_INFINITY;

  constructor(
    @Inject(Log) private readonly log: Log,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  /** Does the job, and tells how it went. Throws what the job throws: then it is tried again. */
  async observe({ queue, id }: { queue: string; id: string }, act: () => Promise<void>): Promise<void> {
    const work: Work = { queries: 0 };
    const began = performance.now();
    const end = (outcome: 'done' | 'failed') => {
      const ms = performance.now() - began;
      this.metrics.countJob(queue, outcome, ms);
      return { queue, job: id, ms: Math.round(ms * 10) / 10, queries: work.queries };
    };
    try {
      await during(work, act);
      this.log.info('job', end('done'));
    } catch (error) {
      this.log.error('job failed, it is tried again', error, end('failed'));
      throw error;
    }
  }

  /**
   * Something is wrong with the queues themselves. A database that is away is told now and then: every queue meets it
   * twice a second, and it needs no care. What pg-boss hands over has an error's fields without being one.
   */
  tellTrouble(trouble: Error): void {
    const error = trouble instanceof Error ? trouble : Object.assign(new Error('trouble with a queue'), trouble);
    if (!isDatabaseAway(error)) return this.log.error('jobs', error);
    if (performance.now() - this.toldAwayAt < TELL_AWAY_EVERY_MS) return;
    this.toldAwayAt = performance.now();
    this.log.warn('jobs wait for the database');
  }
}
