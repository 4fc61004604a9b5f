import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mail server that takes every letter, at its own pace, or refuses those to some address, repeating it as real ones do. */
export async function startMailServer({
  refuses = () => false,
  takesMs = 0,
}: { refuses?: (command: string) => boolean; takesMs?: number } = {}) {
  const letters: string[] = [];
  const server = createServer((socket) => {
    let [waiting, letter]: [string, string | undefined] = ['', undefined];
    socket.on('error', () => undefined);
    socket.write('220 test\r\n');
    socket.on('data', (bytes) => {
      waiting += bytes.toString();
      for (let end = waiting.indexOf('\r\n'); end !== -1; end = waiting.indexOf('\r\n')) {
        const line = waiting.slice(0, end);
        waiting = waiting.slice(end + 2);
        if (letter !== undefined && line !== '.') letter += `${line}\n`;
        else if (letter !== undefined) {
          letters.push(letter);
          letter = undefined;
          setTimeout(() => socket.write('250 taken\r\n'), takesMs);
        } else if (line === 'DATA') {
          letter = '';
          socket.write('354 go on\r\n');
        } else if (line === 'QUIT') socket.end('221 bye\r\n');
        else socket.write(refuses(line) ? `550 5.1.1 ${line}: address rejected\r\n` : '250 fine\r\n');
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    letters,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
