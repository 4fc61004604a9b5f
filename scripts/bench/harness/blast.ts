import { connect } from 'node:net';
import { readFileSync } from 'node:fs';

/** What a server did with all it was asked for a while. */
export interface Blast {
  readonly perSecond: number;
  /** Processor time of the server per answer, in microseconds; NaN where the system doesn't tell. */
  readonly cpuMicros: number;
}

/**
 * Asks the same thing over and over, on some connections at once, and counts the answers. Requests are written as bytes
 * and answers only measured, so that the asker takes little of the machine it shares with the server.
 */
export async function blast(
  server: { readonly port: number; readonly pid: number },
  {
    path,
    headers,
    connections,
    ms,
  }: { path: string; headers: Readonly<Record<string, string>>; connections: number; ms: number },
): Promise<Blast> {
  const lines = Object.entries({ host: `localhost:${server.port}`, ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const request = Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  const length = await lengthOfAnswer(server.port, request);
  const cpuBefore = cpuMicrosOf(server.pid);
  const began = performance.now();
  const counts = await Promise.all(
    Array.from({ length: connections }, () => ask(server.port, request, { length, until: began + ms })),
  );
  const answered = counts.reduce((sum, count) => sum + count, 0);
  return {
    perSecond: (answered / (performance.now() - began)) * 1000,
    cpuMicros: (cpuMicrosOf(server.pid) - cpuBefore) / answered,
  };
}

/** Asks once and learns how long an answer is, head included. Throws when it isn't 200. */
function lengthOfAnswer(port: number, request: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.setEncoding('latin1');
    socket.once('error', reject);
    socket.on('data', (part: string) => {
      text += part;
      const head = text.indexOf('\r\n\r\n');
      if (head === -1) return;
      const size = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN);
      if (!text.startsWith('HTTP/1.1 200') || Number.isNaN(size)) return reject(new Error(text.slice(0, 300)));
      if (text.length < head + 4 + size) return;
      socket.destroy();
      resolve(head + 4 + size);
    });
  });
}

function ask(port: number, request: Buffer, { length, until }: { length: number; until: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    let answered = 0;
    let missing = length;
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.once('error', reject);
    socket.on('data', (part) => {
      missing -= part.length;
      if (missing > 0) return;
      if (missing < 0) return reject(new Error('the answers differ in length'));
      answered += 1;
      missing = length;
      if (performance.now() < until) socket.write(request);
      else {
        socket.destroy();
        resolve(answered);
      }
    });
  });
}

const TICK_MICROS = 10_000;

/** User and system time of a process so far; NaN where there is no /proc. */
function cpuMicrosOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MICROS;
  } catch {
    return Number.NaN;
  }
}
