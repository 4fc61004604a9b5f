import { Inject, Injectable } from '@nestjs/common';
import { Log } from './log.ts';
import { Metrics } from './metrics.ts';
import { during } from './work.ts';
import type { Work } from './work.ts';

/** One line and one measurement per background job. */
@Injectable()
export class JobObserver {
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

  /** Something is wrong with the queues themselves, such as a database that is away. */
  tellTrouble(error: Error): void {
    this.log.error('jobs', error);
  }
}
