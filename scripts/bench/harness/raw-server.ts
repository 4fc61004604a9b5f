import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * The raw yardstick over HTTP, in a process of its own: `GET` answers a body of so many bytes, `POST` streams what comes to
 * disk with a SHA-256 on the way. Nothing else: no routes, no rules, no database. What came stays in the folder.
 */
const [folder, size] = process.argv.slice(2);
const body = Buffer.alloc(Number(size), 'a');

const server = createServer((request, response) => {
  if (request.method !== 'POST') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length });
    return response.end(body);
  }
  const file = path.join(folder!, `raw-${performance.now()}`);
  const hash = createHash('sha256');
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const flush = request.url === '/flushed';
  void pipeline(request, measure, createWriteStream(file, { flush })).then(() => response.end(hash.digest('hex')));
});
server.listen(0, '127.0.0.1', () => process.send!((server.address() as { port: number }).port));
process.once('disconnect', () => process.exit(0));
