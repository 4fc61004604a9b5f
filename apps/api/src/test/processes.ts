import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const DIST = path.resolve(import.meta.dirname, '../../dist');

/** A process of the platform, as production starts it. */
export interface PlatformProcess {
  readonly child: ChildProcess;
  /** Where it listens; a worker doesn't. */
  readonly url: string;
  /** Every line it wrote, as it came. */
  readonly lines: readonly string[];
  /** Asks it to stop, as a process manager does; resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** Starts `main.js` or `worker.js` from the build, with nothing but these settings, and waits until it says it is ready. */
export async function startProcess(
  script: 'main' | 'worker',
  environment: Readonly<Record<string, string>>,
): Promise<PlatformProcess> {
  const child = spawn(process.execPath, [path.join(DIST, `${script}.js`)], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const lines: string[] = [];
  let rest = '';
  const ready = new Promise<number>((resolve, reject) => {
    const read = (bytes: Buffer): void => {
      const parts = `${rest}${bytes.toString()}`.split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
      const line = parts.find((part) => part.includes('"msg":"ready"'));
      if (line !== undefined) resolve((JSON.parse(line) as { port?: number }).port ?? 0);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void exited.then(() => reject(new Error(`${script} ended before it was ready: ${lines.join('\n')}${rest}`)));
  });
  const stop = async (): Promise<number | null> => {
    if (child.exitCode === null) child.kill('SIGTERM');
    return (await exited)[0];
  };
  return { child, url: `http://127.0.0.1:${await ready}`, lines, stop };
}

/** A proxy that gives each request to the next copy in turn: nothing a copy keeps for itself can be relied on. */
export async function startProxy(port = 0) {
  const copies: string[] = [];
  let turn = 0;
  const server = createServer((request, response) => {
    const copy = new URL(copies[turn++ % copies.length]!);
    const { method, url, headers } = request;
    const passed = send({ host: copy.hostname, port: copy.port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.rawHeaders);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    request.pipe(passed);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    /** From now on requests go to these. */
    passTo: (...urls: string[]) => void copies.splice(0, copies.length, ...urls),
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
