import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, expect, it } from '@jest/globals';
import { WorkerPool } from './worker-pool.ts';

/** A worker that speaks the pool's language and does as its input says. */
const WORKER = `
  import { setTimeout as pause } from 'node:timers/promises';
  let waiting;
  process.on('message', async (told) => {
    if ('answer' in told) return waiting(told.answer);
    const { does } = told.input;
    if (does === 'die') process.exit(1);
    if (does === 'fail') return process.send({ error: 'as it was told to' });
    if (does === 'tell') return process.send({ output: { pid: process.pid, knows: Object.keys(process.env) } });
    if (does === 'ask') {
      const answer = new Promise((resolve) => (waiting = resolve));
      process.send({ question: new Uint8Array([1, 2]) });
      return process.send({ output: { pid: process.pid, answer: [...(await answer)] } });
    }
    await pause(50);
    process.send({ output: { pid: process.pid } });
  });`;
const folder = mkdtempSync(path.join(tmpdir(), 'worker-pool-'));
const file = path.join(folder, 'worker.mjs');
writeFileSync(file, WORKER);
const module = pathToFileURL(file);
interface Input {
  readonly does: 'work' | 'fail' | 'die' | 'ask' | 'tell';
}
interface Output {
  readonly pid: number;
  readonly answer?: readonly number[];
  readonly knows?: readonly string[];
}
let pool: WorkerPool<Input, Output>;
afterEach(() => pool.close());
afterAll(() => rmSync(folder, { recursive: true }));

it('shares a batch among its workers, and no more workers than it may have', async () => {
  pool = new WorkerPool(module, 2);
  const outputs = await Promise.all(Array.from({ length: 8 }, () => pool.run({ does: 'work' })));
  expect(new Set(outputs.map(({ pid }) => pid)).size).toBe(2);
});

it('rejects what fails and goes on with the rest', async () => {
  pool = new WorkerPool(module, 1);
  const [failed, done] = await Promise.allSettled([pool.run({ does: 'fail' }), pool.run({ does: 'work' })]);
  expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'as it was told to' } });
  expect(done.status).toBe('fulfilled');
});

it('rejects what a dying worker was at, and takes another worker for the rest', async () => {
  pool = new WorkerPool(module, 1);
  const [died, done] = await Promise.allSettled([pool.run({ does: 'die' }), pool.run({ does: 'work' })]);
  expect(died).toMatchObject({ status: 'rejected', reason: { message: 'the worker ended' } });
  expect(done.status).toBe('fulfilled');
});

it('answers what a worker asks, from this side; rejects when nobody can', async () => {
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

it('tells a worker nothing of the server’s surroundings', async () => {
  process.env['A_SECRET'] = 'of the server';
  pool = new WorkerPool(module, 1);
  expect((await pool.run({ does: 'tell' })).knows).not.toContain('A_SECRET');
});

it('leaves no worker behind when it is closed', async () => {
  pool = new WorkerPool(module, 1);
  const { pid } = await pool.run({ does: 'work' });
  await pool.close();
  await pause(10);
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});
