import { parentPort } from 'node:worker_threads';
import type { FromThread, ToThread } from './worker-pool.ts';

type Ask = (question: Uint8Array) => Promise<Uint8Array>;

/** The thread's side of `WorkerPool`: does one task at a time, and may ask the other side something meanwhile. */
export function serveTasks<Input, Output>(work: (input: Input, ask: Ask) => Promise<Output>): void {
  const port = parentPort;
  if (port === null) throw new Error('this module belongs in a thread');
  let answered: ((answer: Uint8Array) => void) | undefined;
  const say = (said: FromThread<Output>): void => port.postMessage(said);
  const ask: Ask = (question) =>
    new Promise((resolve) => {
      answered = resolve;
      say({ question });
    });
  port.on('message', (told: ToThread<Input>) => {
    if ('answer' in told) return answered?.(told.answer);
    void work(told.input, ask).then(
      (output) => say({ output }),
      (error: unknown) => say({ error: error instanceof Error ? error.message : String(error) }),
    );
  });
}
