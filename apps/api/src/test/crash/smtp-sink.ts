import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A mail server that takes everything and remembers the ids of what it took. */
export interface SmtpSink {
  readonly url: string;
  readonly received: ReadonlySet<string>;
  close(): void;
}

/** Listens on a free port of this machine. */
export async function openSmtpSink(): Promise<SmtpSink> {
  const received = new Set<string>();
  const server = createServer((socket) => converse(socket, received));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, received, close: () => server.close() };
}

/** As much of SMTP (RFC 5321) as a client needs that only delivers. */
function converse(socket: Socket, received: Set<string>): void {
  let letter: string | undefined;
  let waiting = '';
  socket.on('error', () => socket.destroy());
  socket.write('220 sink\r\n');
  socket.on('data', (bytes) => {
    waiting += bytes.toString();
    const lines = waiting.split('\r\n');
    waiting = lines.pop() ?? '';
    for (const line of lines) {
      if (letter === undefined) {
        if (line === 'DATA') letter = '';
        socket.write(line === 'DATA' ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
      } else if (line === '.') {
        received.add(/^Message-ID: <([^@]+)@/im.exec(letter)?.[1] ?? '');
        letter = undefined;
        socket.write('250 taken\r\n');
      } else {
        letter += `${line}\n`;
      }
    }
  });
}
