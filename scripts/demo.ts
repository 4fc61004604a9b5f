import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { playMainJob } from '../apps/api/src/seed/play-main-job.ts';

const base = (process.env['BASE_URL'] ?? `http://localhost:${process.env['PORT'] ?? '3000'}`).replace(/\/+$/, '');
const out = path.resolve('out');

/** Plays the main job against a running platform, through its public API only, and leaves the papers in out/. */
const started = performance.now();
let last = started;
const tell = (what: string): void => {
  const now = performance.now();
  console.log(`${((now - last) / 1000).toFixed(2).padStart(6)} s  ${what}`);
  last = now;
};

try {
  await fetch(`${base}/health/ready`).catch(() => {
    throw new Error(`Nothing answers on ${base}. Start the platform first: npm start`);
  });
  const papers = await playMainJob(base, tell);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  for (const [name, bytes] of Object.entries(papers)) await writeFile(path.join(out, name), bytes);
  tell(`wrote ${Object.keys(papers).join(', ')} to out/`);
  console.log(`\nThe main job, end to end, in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
