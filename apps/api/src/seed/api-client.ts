import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';

/** One person at the public API: keeps the session cookie, says every refusal in one line. */
export class ApiClient {
  private readonly baseUrl: string;
  private cookie: string | undefined;

  constructor(baseUrl: string) {
    this.baseUrl = baseUrl;
  }

  /** Logs in and remembers the session. */
  async logIn(email: string, password: string): Promise<this> {
    await this.post('/api/session', { email, password });
    return this;
  }

  /** Ends the session: nothing of it stays in the list of logins. */
  async logOut(): Promise<void> {
    await this.call('DELETE', '/api/session');
    this.cookie = undefined;
  }

  get<View>(address: string): Promise<View> {
    return this.call('GET', address);
  }

  post<View>(address: string, body?: unknown): Promise<View> {
    return this.call('POST', address, body);
  }

  put<View>(address: string, body: unknown): Promise<View> {
    return this.call('PUT', address, body);
  }

  patch<View>(address: string, body: unknown): Promise<View> {
    return this.call('PATCH', address, body);
  }

  /** The answer's status, also when it is a refusal. */
  async status(address: string): Promise<number> {
    return (await this.fetch(address, { method: 'GET' })).status;
  }

  /** An answer that isn't this API's JSON: a PDF, a credential. */
  async bytes(address: string, accept = '*/*'): Promise<Buffer> {
    const response = await this.fetch(address, { method: 'GET', headers: { accept } });
    if (!response.ok) throw new Error(`GET ${address}: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** Streams a file from disk. */
  async upload<View>(address: string, file: string): Promise<View> {
    const { size } = await stat(file);
    const response = await this.fetch(`${address}?name=${encodeURIComponent(path.basename(file))}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'content-length': String(size) },
      body: Readable.toWeb(createReadStream(file)) as ReadableStream,
      duplex: 'half',
    } as RequestInit);
    return this.read(response, `POST ${address}`);
  }

  /** Sends bytes as they are. */
  async send<View>(address: string, bytes: Buffer): Promise<View> {
    const response = await this.fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    });
    return this.read(response, `POST ${address}`);
  }

  private async call<View>(method: string, address: string, body?: unknown): Promise<View> {
    const response = await this.fetch(address, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    return this.read(response, `${method} ${address}`);
  }

  private async fetch(address: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('x-bewijskracht', '1');
    if (this.cookie !== undefined) headers.set('cookie', this.cookie);
    const response = await fetch(`${this.baseUrl}${address}`, { ...init, headers });
    const set = response.headers.getSetCookie().find((cookie) => /session=[^;]/.test(cookie));
    if (set !== undefined) this.cookie = set.split(';', 1)[0];
    return response;
  }

  private async read<View>(response: Response, what: string): Promise<View> {
    const text = await response.text();
    if (!response.ok) throw new Error(`${what}: ${response.status} ${text.slice(0, 600)}`);
    return JSON.parse(text) as View;
  }
}
