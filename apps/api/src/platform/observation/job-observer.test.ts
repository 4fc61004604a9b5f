import { beforeEach, describe, expect, it } from '@jest/globals';
import { JobObserver } from './job-observer.ts';
import { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

/** As pg-boss hands it over: an error's fields, without its class. */
const fromQueue = (facts: object): Error => ({ name: 'mail.send', message: '', ...facts }) as Error;

const lines: string[] = [];
let observer: JobObserver;

beforeEach(() => {
  lines.length = 0;
  observer = new JobObserver(new Log('debug', { write: (line) => void lines.push(line) }), {} as Metrics);
});

describe('trouble with the queues', () => {
  it('is told with its message, also when what came is no Error', () => {
    observer.tellTrouble(fromQueue({ message: 'relation "pgboss.job" does not exist', code: '42P01' }));
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({
        level: 'error',
        error: expect.objectContaining({ message: 'relation "pgboss.job" does not exist', code: '42P01' }),
      }),
    ]);
  });

  it('is told once, as no error, while the database is away', () => {
    const away = { message: 'connect ECONNREFUSED', code: 'ECONNREFUSED', syscall: 'connect' };
    for (let poll = 0; poll < 20; poll += 1) observer.tellTrouble(fromQueue(away));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"level":"warn"');
  });
});
