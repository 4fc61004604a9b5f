import { Agent, request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A lean client over kept-alive connections: what it costs is not what is measured. */
export class Http {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });
  private readonly port: number;

  constructor(port: number) {
    this.port = port;
  }

  /** Asks for an address; resolves whatever the status. */
  get(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port: this.port, path: address, agent: this.agent, headers: { ...headers } },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.once('error', reject);
          response.once('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
          );
        },
      );
      asked.once('error', reject);
      asked.end();
    });
  }

  /** As `get`, and throws unless the answer is 200. */
  async read(address: string, headers?: Readonly<Record<string, string>>): Promise<Buffer> {
    const { status, body } = await this.get(address, headers);
    if (status !== 200) throw new Error(`GET ${address}: ${status} ${body.toString().slice(0, 300)}`);
    return body;
  }

  close(): void {
    this.agent.destroy();
  }
}
