import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A port from below those the system gives to whoever connects: with one of those, a visitor who knocks while nobody
 * listens may be given that very port, and the API then can't have it back.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
