import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';

const DATABASE = 'bewijskracht';

/** The platform's own PostgreSQL, entered from outside: as superuser, as owner, or as the role the API runs as. */
export class PlatformDatabase {
  private readonly clients: Client[] = [];
  private readonly dataDirectory: string;

  constructor(dataDirectory: string) {
    this.dataDirectory = dataDirectory;
  }

  /** Where the server keeps its data and its log. */
  get directory(): string {
    const wanted = path.join(this.dataDirectory, 'postgres');
    if (existsSync(path.join(wanted, 'cluster'))) return wanted;
    throw new Error(`no database in ${wanted}: choose a BENCH_DATA folder that every user may enter`);
  }

  get logFile(): string {
    return path.join(this.directory, 'postgres.log');
  }

  /** The superuser, who may change the server's settings. */
  superuser(): Promise<Client> {
    const password = readFileSync(path.join(this.directory, 'cluster/superuser-password'), 'utf8').trim();
    return this.connect('postgres', password);
  }

  /** The role that owns every table; row-level security doesn't hold it. */
  owner(): Promise<Client> {
    return this.connect('bewijskracht_owner', this.passwords.owner);
  }

  /** The role the API runs as. */
  app(): Promise<Client> {
    return this.connect('bewijskracht_app', this.passwords.app);
  }

  async close(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.end()));
  }

  private get passwords(): { readonly owner: string; readonly app: string } {
    const settings = JSON.parse(readFileSync(path.join(this.dataDirectory, 'settings.json'), 'utf8')) as {
      passwords: { owner: string; app: string };
    };
    return settings.passwords;
  }

  private async connect(user: string, password: string): Promise<Client> {
    const lock = readFileSync(path.join(this.directory, 'cluster/postmaster.pid'), 'utf8').split('\n');
    const client = new Client({
      host: '127.0.0.1',
      port: Number(lock[3]),
      database: DATABASE,
      user,
      password,
      application_name: 'bench',
    });
    client.on('error', () => undefined);
    await client.connect();
    this.clients.push(client);
    return client;
  }
}
