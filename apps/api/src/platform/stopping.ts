import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Config } from './config.ts';
import { Log } from './observation/log.ts';
import { Readiness } from './readiness.ts';

/**
 * Stops a process in order when it is asked to (SIGTERM, Ctrl-C): says it isn't ready, waits until the proxy has seen
 * that, finishes the requests and jobs under way, and ends. What isn't done within the limit is broken off; a job is
 * then taken up by another process, and an upload was never named.
 */
export function stopOnSignals(app: INestApplicationContext, afterwards: () => Promise<void> = async () => {}): void {
  const { drainSeconds, stopWithinSeconds } = app.get(Config);
  const log = app.get(Log);
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info('stopping');
    app.get(Readiness).stop();
    setTimeout(() => {
      log.warn('stopped before all work was done', { seconds: stopWithinSeconds });
      process.exit(1);
    }, stopWithinSeconds * 1000).unref();
    await pause(drainSeconds * 1000);
    await app.close();
    await afterwards();
    log.info('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}
