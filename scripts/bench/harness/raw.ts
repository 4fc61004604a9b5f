import { fork } from 'node:child_process';

/** Starts the raw server; its files go into `folder`, its pages are `size` bytes. */
export async function startRawServer(
  folder: string,
  size: number,
): Promise<{ readonly port: number; readonly pid: number; stop(): void }> {
  const child = fork(new URL('raw-server.ts', import.meta.url), [folder, String(size)]);
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)));
    child.once('exit', () => reject(new Error('the raw server ended')));
  });
  return { port, pid: child.pid!, stop: () => child.kill() };
}
