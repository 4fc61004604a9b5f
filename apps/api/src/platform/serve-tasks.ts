import process from 'node:process';
import type { FromWorker, ToWorker } from './worker-pool.ts';

type Ask = (question: Uint8Array) => Promise<Uint8Array>;

/**
 * The worker's side of `WorkerPool`: does one task at a time, and may ask the other side something meanwhile. Ends when the
 * other side is gone, and only then: a signal to the whole group is for the server, which finishes what is under way.
 */
export function serveTasks<Input, Output>(work: (input: Input, ask: Ask) => Promise<Output>): void {
  if (process.send === undefined) throw new Error('this module belongs in a worker');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  process.once('disconnect', () => process.exit());
  let answered: ((answer: Uint8Array) => void) | undefined;
  const say = (said: FromWorker<Output>): void => void process.send?.(said);
  const ask: Ask = (question) =>
    new Promise((resolve) => {
      answered = resolve;
      say({ question });
    });
  process.on('message', (told: ToWorker<Input>) => {
    if ('answer' in told) return answered?.(told.answer);
    void work(told.input, ask).then(
      (output) => say({ output }),
      (error: unknown) => say({ error: error instanceof Error ? error.message : String(error) }),
    );
  });
}
