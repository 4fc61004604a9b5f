import { afterEach, expect, it } from '@jest/globals';
import { WorkerPool } from './worker-pool.ts';

/** A thread that speaks the pool's language and does as its input says. */
const module = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    import { setTimeout as pause } from 'node:timers/promises';
    let waiting;
    parentPort.on('message', async (told) => {
      if ('answer' in told) return waiting(told.answer);
      const { does } = told.input;
      if (does === 'die') process.exit(1);
      if (does === 'fail') return parentPort.postMessage({ error: 'as it was told to' });
      if (does === 'ask') {
        const answer = new Promise((resolve) => (waiting = resolve));
        parentPort.postMessage({ question: new Uint8Array([1, 2]) });
        return parentPort.postMessage({ output: { threadId, answer: [...(await answer)] } });
      }
      await pause(50);
      parentPort.postMessage({ output: { threadId } });
    });`)}`,
);
interface Input {
  readonly does: 'work' | 'fail' | 'die' | 'ask';
}
interface Output {
  readonly threadId: number;
  readonly answer?: readonly number[];
}
let pool: WorkerPool<Input, Output>;
afterEach(() => pool.close());

it('shares a batch among its threads, and no more threads than it may have', async () => {
  pool = new WorkerPool(module, 2);
  const outputs = await Promise.all(Array.from({ length: 8 }, () => pool.run({ does: 'work' })));
  expect(new Set(outputs.map(({ threadId }) => threadId)).size).toBe(2);
});

it('rejects what fails and goes on with the rest', async () => {
  pool = new WorkerPool(module, 1);
  const [failed, done] = await Promise.allSettled([pool.run({ does: 'fail' }), pool.run({ does: 'work' })]);
  expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'as it was told to' } });
  expect(done.status).toBe('fulfilled');
});

it('rejects what a dying thread was at, and takes another thread for the rest', async () => {
  pool = new WorkerPool(module, 1);
  const [died, done] = await Promise.allSettled([pool.run({ does: 'die' }), pool.run({ does: 'work' })]);
  expect(died).toMatchObject({ status: 'rejected', reason: { message: 'the thread ended' } });
  expect(done.status).toBe('fulfilled');
});

it('answers what a thread asks, from this side; rejects when nobody can', async () => {
  pool = new WorkerPool(module, 1);
  const add = (question: Uint8Array): Promise<Uint8Array> => Promise.resolve(question.map((byte) => byte + 1));
  expect(await pool.run({ does: 'ask' }, add)).toMatchObject({ answer: [2, 3] });
  const forbidden = (): Promise<Uint8Array> => Promise.reject(new Error('no key'));
  await expect(pool.run({ does: 'ask' }, forbidden)).rejects.toThrow('no key');
  expect(await pool.run({ does: 'ask' }, add)).toMatchObject({ answer: [2, 3] });
});

it('rejects what waits when it is closed', async () => {
  pool = new WorkerPool(module, 1);
  const outcomes = Promise.allSettled([pool.run({ does: 'work' }), pool.run({ does: 'work' })]);
  await pool.close();
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
