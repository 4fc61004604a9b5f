import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import { createDatabase, createRoles, migrate, urlFor } from '../../launcher/database-setup.ts';
import { startEmbeddedPostgres } from '../../launcher/embedded-postgres.ts';
import type { EmbeddedPostgres } from '../../launcher/embedded-postgres.ts';
import { importFrameworks } from '../../launcher/import-frameworks.ts';
import { freePort } from './free-port.ts';
import { openSmtpSink } from './smtp-sink.ts';
import type { SmtpSink } from './smtp-sink.ts';

const MAIN = path.resolve(import.meta.dirname, '../../../dist/main.js');
const READY_WITHIN_MS = 120_000;
const ANSWERS_WITHIN_MS = 5_000;
const DATABASE = 'crashing';
const LAST_LINES = 60;

/**
 * A platform as it runs in production: PostgreSQL with everything that makes it durable, and the built API with its
 * background work, each a process of its own that can be killed and comes back where it was.
 */
export class Machine {
  readonly url: string;
  /** The database as owner, through connections that are made again when they break. */
  readonly owner: Pool;
  readonly ownerUrl: string;
  readonly directory: string;
  readonly mail: SmtpSink;
  private readonly port: number;
  private postgres: EmbeddedPostgres;
  private api: ChildProcess | undefined;

  private constructor(parts: { directory: string; mail: SmtpSink; port: number; postgres: EmbeddedPostgres }) {
    this.directory = parts.directory;
    this.mail = parts.mail;
    this.port = parts.port;
    this.postgres = parts.postgres;
    this.url = `http://127.0.0.1:${parts.port}`;
    this.ownerUrl = urlFor(parts.postgres.superuserUrl, { database: DATABASE, role: 'owner' });
    this.owner = new Pool({ connectionString: this.ownerUrl, max: 4 });
    this.owner.on('error', () => undefined);
  }

  /** Brings up everything, empty but for the official framework. */
  static async start(): Promise<Machine> {
    if (!existsSync(MAIN)) throw new Error('the API must be built: npm run build');
    const directory = path.join(tmpdir(), `bewijskracht-crash-${randomUUID()}`);
    const postgres = await startEmbeddedPostgres({
      directory: path.join(directory, 'postgres'),
      ephemeral: false,
      port: await freePort(),
    });
    const { superuserUrl } = postgres;
    await createRoles(superuserUrl);
    await createDatabase(superuserUrl, DATABASE);
    const machine = new Machine({ directory, mail: await openSmtpSink(), port: await freePort(), postgres });
    await migrate(machine.ownerUrl);
    await importFrameworks(machine.ownerUrl);
    await mkdir(path.join(directory, 'files'));
    await machine.startApi();
    return machine;
  }

  /** Kills the API without a word and starts it again. */
  async crashApi(): Promise<void> {
    await kill(this.api);
    await this.startApi();
  }

  /** Kills PostgreSQL without a word and starts it again where it was. The API isn't touched: it must find its way back. */
  async crashPostgres(): Promise<void> {
    await this.losePostgres();
    await this.returnPostgres();
  }

  async losePostgres(): Promise<void> {
    process.kill(this.postgres.pid, 'SIGKILL');
    await this.postgres.stop();
  }

  async returnPostgres(): Promise<void> {
    const { port, directory } = this.postgres;
    this.postgres = await startEmbeddedPostgres({ directory, ephemeral: false, port });
    await this.untilReady();
  }

  /** Ends everything and removes what it kept. */
  async stop(): Promise<void> {
    await kill(this.api);
    await this.owner.end();
    await this.postgres.stop();
    this.mail.close();
    await rm(this.postgres.directory, { recursive: true, force: true });
    await rm(this.directory, { recursive: true, force: true });
  }

  /** What the API said last, without requests that went well or met no database: for who must find out what went wrong. */
  async lastWords(): Promise<string> {
    const log = await readFile(this.logFile, 'utf8').catch(() => '');
    const lines = log.split('\n').filter((line) => line !== '' && !/"status":(?:[1-4]\d\d|503)/.test(line));
    return lines.slice(-LAST_LINES).join('\n');
  }

  /** What the API took for a fault of its own. */
  async bugs(): Promise<readonly string[]> {
    return (await readFile(this.logFile, 'utf8')).split('\n').filter((line) => line.includes('"msg":"bug"'));
  }

  /** What `/health/ready` answers; undefined when nothing does. */
  async readiness(): Promise<number | undefined> {
    const signal = AbortSignal.timeout(ANSWERS_WITHIN_MS);
    const answer = await fetch(`${this.url}/health/ready`, { signal }).catch(() => undefined);
    await answer?.body?.cancel();
    return answer?.status;
  }

  private get logFile(): string {
    return path.join(this.directory, 'api.log');
  }

  private async startApi(): Promise<void> {
    const log = createWriteStream(this.logFile, { flags: 'a' });
    const api = spawn(process.execPath, [MAIN], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: urlFor(this.postgres.superuserUrl, { database: DATABASE, role: 'app' }),
        PUBLIC_URL: `http://localhost:${this.port}`,
        PORT: String(this.port),
        BEWIJSKRACHT_DATA: this.directory,
        STORAGE_URL: `file:${path.join(this.directory, 'files')}`,
        SMTP_URL: this.mail.url,
        SIGNER_PASSPHRASE: 'long enough for a machine that crashes',
        // All these people come from one address.
        VISIT_LIMITS: '0',
        NODE_COMPILE_CACHE: path.join(this.directory, 'compiled'),
      },
    });
    api.stdout.pipe(log);
    api.stderr.pipe(log);
    this.api = api;
    await this.untilReady();
  }

  private async untilReady(): Promise<void> {
    const deadline = performance.now() + READY_WITHIN_MS;
    while (performance.now() < deadline) {
      if (this.api?.exitCode !== null) throw new Error(`the API ended by itself with ${this.api?.exitCode}`);
      if ((await this.readiness()) === 200) return;
      await pause(25);
    }
    throw new Error('the API is not ready again');
  }
}

async function kill(process: ChildProcess | undefined): Promise<void> {
  if (process === undefined || process.exitCode !== null) return;
  const ended = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGKILL');
  await ended;
}
