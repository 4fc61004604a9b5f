import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;
const REST_MS = 45_000;

/** What a process holds of the machine's memory now (resident set), in megabytes. */
export function residentMegabytes(pid: number): number {
  const file = `/proc/${pid}/status`;
  const kilobytes = existsSync(file)
    ? Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1])
    : Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
  return kilobytes / 1024;
}

/** What a process still holds when it has had nothing to do for three quarters of a minute, in megabytes. */
export async function restingMegabytes(pid: number): Promise<number> {
  await pause(REST_MS);
  return residentMegabytes(pid);
}

/** Watches a process until it ends; `stop` tells the most it held meanwhile. */
export function peakMemory(pid: number): { stop(): number } {
  let most = residentMegabytes(pid);
  const timer = setInterval(() => {
    try {
      most = Math.max(most, residentMegabytes(pid));
    } catch {
      clearInterval(timer);
    }
  }, LOOK_EVERY_MS);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
}
