import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { access, cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../create-app.ts';
import { readConfig } from '../../platform/config.ts';
import { ApiClient } from '../../seed/api-client.ts';
import { makeDemonstration } from '../../seed/demonstration.ts';
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_SLUG, demonstrationPeople } from '../../seed/people.ts';
import { startPortfolio } from '../../seed/play-candidate.ts';
import { playMainJob } from '../../seed/play-main-job.ts';
import { COMPLETE_EVIDENCE } from '../../test/candidates.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { createDatabase, knownMigrations, migrate, urlFor, withClient } from '../database-setup.ts';
import { schemaText } from '../schema-text.ts';
import { checkBackup } from './check-backup.ts';
import { makeBackup } from './make-backup.ts';
import type { Places } from './make-backup.ts';
import { restoreBackup } from './restore-backup.ts';

const PASSPHRASE = 'a passphrase for tests only';
const quiet = (): void => undefined;

let test: TestApp;
let base: string;
let room: string;
const databases: string[] = [];

beforeAll(async () => {
  test = await testApp();
  room = await mkdtemp(path.join(tmpdir(), 'bewijskracht-backup-'));
  await test.app.listen(0, '127.0.0.1');
  base = await test.app.getUrl();
  await makeDemonstration(test.ownerUrl);
});
afterAll(async () => {
  await test.close();
  await withClient(process.env['TEST_SUPERUSER_URL']!, async (client) => {
    for (const name of databases) await client.query(`drop database if exists ${name} with (force)`);
  });
  await rm(room, { recursive: true, force: true });
});

const placesOf = (dataDirectory: string, ownerUrl: string): Places => ({
  ownerUrl,
  storageDirectory: path.join(dataDirectory, 'files'),
  keyDirectory: path.join(dataDirectory, 'keys'),
  settingsFile: undefined,
});
const platform = (): Places => placesOf(test.dataDirectory, test.ownerUrl);

/** An empty database and an empty folder. */
async function emptyPlaces(): Promise<Places & { readonly dataDirectory: string; readonly appUrl: string }> {
  const superuserUrl = process.env['TEST_SUPERUSER_URL']!;
  const database = `restored_${randomUUID().replaceAll('-', '')}`;
  databases.push(database);
  await createDatabase(superuserUrl, database);
  const dataDirectory = path.join(room, database);
  const places = placesOf(dataDirectory, urlFor(superuserUrl, { database, role: 'owner' }));
  return { ...places, dataDirectory, appUrl: urlFor(superuserUrl, { database, role: 'app' }) };
}

async function restore(folder: string, places: Places): Promise<string[]> {
  const said: string[] = [];
  const manifest = await checkBackup(folder);
  await restoreBackup({ folder, manifest }, places, { passphrase: PASSPHRASE, tell: (what) => said.push(what) });
  return said;
}

/** Candidates who go on working until they are told to stop. Answers what was confirmed to them, and when. */
function work(): { readonly confirmed: readonly Confirmed[]; stop(): Promise<void> } {
  let going = true;
  const confirmed: Confirmed[] = [];
  const candidate = async (): Promise<void> => {
    const client = new ApiClient(base);
    const email = `${randomUUID().slice(0, 8)}@example.org`;
    await client.post('/api/registrations', {
      organisation: DEMONSTRATION_SLUG,
      name: 'Onder druk',
      email,
      password: randomUUID(),
    });
    await startPortfolio(client, 'student');
    while (going) {
      const evidence = await client.post<{ id: string }>('/api/evidence', COMPLETE_EVIDENCE);
      const bytes = randomBytes(50_000);
      await client.send(`/api/evidence/${evidence.id}/files?name=verslag.bin`, bytes);
      confirmed.push({ sha256: createHash('sha256').update(bytes).digest('hex'), at: performance.now() });
    }
  };
  const all = Promise.all([candidate(), candidate(), candidate()]);
  return {
    confirmed,
    stop: async () => {
      going = false;
      await all;
    },
  };
}
interface Confirmed {
  readonly sha256: string;
  readonly at: number;
}

describe('the drill: a backup while people work, the machine lost, a restore', () => {
  let backup: string;
  let papers: Readonly<Record<string, Buffer>>;
  let confirmedBefore: readonly Confirmed[];
  let confirmedInAll: number;
  let restored: NestFastifyApplication | undefined;
  let places: Awaited<ReturnType<typeof emptyPlaces>>;
  let said: string[];

  beforeAll(async () => {
    papers = await playMainJob(base, quiet);
    await test.owner.query(
      `insert into pgboss.job (name, data, start_after) values ('mail.send', '{"organisationId":"x","id":"later"}', '2099-01-01Z')`,
    );
    const working = work();
    while (working.confirmed.length < 5) await pause(50);
    const began = performance.now();
    backup = path.join(room, 'drill');
    await makeBackup(platform(), backup, quiet);
    await working.stop();
    confirmedBefore = working.confirmed.filter(({ at }) => at < began);
    confirmedInAll = working.confirmed.length;
    places = await emptyPlaces();
    said = await restore(backup, places);
    const config = readConfig(
      { BEWIJSKRACHT_DATA: places.dataDirectory, POOL_SIZE: '5' },
      { databaseUrl: places.appUrl, publicUrl: 'http://localhost:3000', keyPassphrase: PASSPHRASE },
    );
    restored = await createApp(config);
    await restored.listen(0, '127.0.0.1');
  });
  afterAll(() => restored?.close());

  it('has every file that was confirmed before the backup began, under its own hash', async () => {
    expect(confirmedBefore.length).toBeGreaterThan(3);
    expect(confirmedInAll).toBeGreaterThan(confirmedBefore.length);
    const { rows } = await withClient(places.ownerUrl, (client) =>
      client.query<{ organisation_id: string; sha256: string }>('select organisation_id, sha256 from evidence_file'),
    );
    const known = new Set(rows.map(({ sha256 }) => sha256));
    for (const { sha256 } of confirmedBefore) expect(known).toContain(sha256);
    for (const { organisation_id, sha256 } of rows) {
      const bytes = await readFile(path.join(places.storageDirectory, organisation_id, sha256));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  });

  it('has the same schema again: keys, policies, grants, triggers that fire', async () => {
    const [before, after] = [await schemaText(test.owner), await withClient(places.ownerUrl, schemaText)];
    expect(after).toBe(before);
    await withClient(places.ownerUrl, async (client) => {
      const { rows } = await client.query(`select tgname from pg_trigger where not tgisinternal and tgenabled <> 'O'`);
      expect(rows).toEqual([]);
      await expect(client.query('delete from audit_entry')).rejects.toThrow('append-only');
    });
  });

  it('has rechecked audit chains, signatures and keys', () => {
    expect(said.join('\n')).toMatch(/audit chain of hogeschool-lindewaard: \d+ entries, the chain holds/);
    expect(said.join('\n')).toMatch(/signatures: ([1-9]\d*) of \1 signed papers checked, all hold/);
    expect(said.join('\n')).toContain('signing keys: 1 of 1 open with the passphrase');
  });

  it('lets people in, shows their papers, and verifies what was issued before', async () => {
    const url = await restored!.getUrl();
    const secretary = demonstrationPeople.find(({ key }) => key === 'secretaris')!;
    await new ApiClient(url).logIn(secretary.email, DEMONSTRATION_PASSWORD);
    const stranger = new ApiClient(url);
    for (const name of ['credential.json', 'certificate.pdf']) {
      expect(await stranger.send('/api/verify', papers[name]!)).toMatchObject({ answer: 'valid' });
    }
    const { id } = JSON.parse(papers['credential.json']!.toString()) as { id: string };
    expect(await stranger.bytes(new URL(id).pathname, 'application/vc')).toEqual(papers['credential.json']);
  });

  it('does the main job again, signing with the same key', async () => {
    const again = await playMainJob(await restored!.getUrl(), quiet);
    const keyOf = (papersOf: typeof papers): unknown =>
      (JSON.parse(papersOf['credential.json']!.toString()) as { proof: readonly { verificationMethod: string }[] })
        .proof;
    expect(JSON.stringify(keyOf(again))).toContain(/z6Mk\w+/.exec(JSON.stringify(keyOf(papers)))?.[0]);
  });

  it('still has to do what was to be done later', async () => {
    const { rows } = await withClient(places.ownerUrl, (client) =>
      client.query(`select data ->> 'id' as id, start_after, state from pgboss.job where data ->> 'id' = 'later'`),
    );
    expect(rows).toEqual([{ id: 'later', start_after: new Date('2099-01-01Z'), state: 'created' }]);
  });

  it('is remembered, so that one can see how old the last backup is', async () => {
    const { rows } = await test.owner.query<{ value: number }>(
      `select value from app.operational_figures(now()) where name = 'backup_age_seconds'`,
    );
    expect(rows[0]?.value).toBeLessThan(600);
  });

  describe('refuses', () => {
    /** A copy of the backup that a test may damage. */
    async function damaged(harm: (folder: string) => Promise<void>): Promise<string> {
      const folder = path.join(room, randomUUID());
      await cp(backup, folder, { recursive: true });
      await harm(folder);
      return folder;
    }
    const anyFile = async (folder: string): Promise<string> => {
      const [organisation] = await readdir(path.join(folder, 'files'));
      const [file] = await readdir(path.join(folder, 'files', organisation!));
      return path.join(folder, 'files', organisation!, file!);
    };
    const flip = async (file: string): Promise<void> => {
      const bytes = await readFile(file);
      bytes[Math.floor(bytes.length / 2)]! ^= 1;
      await rm(file);
      await writeFile(file, bytes);
    };

    it.each<[string, RegExp, (folder: string) => Promise<void>]>([
      ['a flipped bit in evidence', /is damaged/, async (folder) => flip(await anyFile(folder))],
      ['evidence that is missing', /lacks files\//, async (folder) => rm(await anyFile(folder))],
      ['a flipped bit in a table', /is damaged/, (folder) => flip(path.join(folder, 'database/audit_entry.copy.gz'))],
      [
        'a table that is cut off',
        /is damaged/,
        (folder) => truncate(path.join(folder, 'database/audit_entry.copy.gz'), 100),
      ],
      [
        'a list of files that is cut off',
        /cut off or changed/,
        async (folder) => {
          const lines = (await readFile(path.join(folder, 'SHA256SUMS'), 'utf8')).split('\n');
          await writeFile(path.join(folder, 'SHA256SUMS'), `${lines.slice(0, 20).join('\n')}\n`);
        },
      ],
      ['a list of files that is missing', /ENOENT|lacks/, (folder) => rm(path.join(folder, 'SHA256SUMS'))],
      [
        'a line that points outside',
        /is no line of it/,
        (folder) => writeFile(path.join(folder, 'SHA256SUMS'), `${'0'.repeat(64)}  ../../etc/passwd\n`),
      ],
      ['another manifest', /is damaged/, (folder) => flip(path.join(folder, 'manifest.json'))],
      ['no manifest', /is not a backup/, (folder) => rm(path.join(folder, 'manifest.json'))],
    ])('%s', async (_what, sentence, harm) => {
      await expect(checkBackup(await damaged(harm))).rejects.toThrow(sentence);
    });

    it('a place that is taken', async () => {
      await expect(makeBackup(platform(), backup, quiet)).rejects.toThrow('exists already');
    });

    it('a database in which somebody works', async () => {
      await expect(restore(backup, places)).rejects.toThrow('is not empty');
    });

    it('a folder with files of others', async () => {
      const elsewhere = await emptyPlaces();
      await mkdir(elsewhere.storageDirectory, { recursive: true });
      await writeFile(path.join(elsewhere.storageDirectory, 'mine.txt'), 'mine');
      await expect(restore(backup, elsewhere)).rejects.toThrow('is not of this backup');
    });

    it('a backup of a version that is newer than this one', async () => {
      const folder = path.join(room, randomUUID());
      const manifest = await checkBackup(backup);
      const newer = { ...manifest, migrations: [...manifest.migrations, 'FromTheFuture2000000000000'] };
      await expect(
        restoreBackup({ folder, manifest: newer }, await emptyPlaces(), { passphrase: undefined, tell: quiet }),
      ).rejects.toThrow('newer version');
    });
  });

  it('can be run again after it broke off half-way, and ends with the same', async () => {
    const elsewhere = await emptyPlaces();
    const manifest = await checkBackup(backup);
    const cutShort = { ...manifest, tables: manifest.tables.map((table) => ({ ...table, rows: table.rows + 1 })) };
    await expect(
      restoreBackup({ folder: backup, manifest: cutShort }, elsewhere, { passphrase: PASSPHRASE, tell: quiet }),
    ).rejects.toThrow('there should be');
    expect((await restore(backup, elsewhere)).join('\n')).toContain('the chain holds');
  });
});

describe('a backup', () => {
  it('isn’t there at all when a file that the database names is gone', async () => {
    const elsewhere = placesOf(path.join(room, 'nowhere'), test.ownerUrl);
    const folder = path.join(room, 'incomplete');
    await expect(makeBackup(elsewhere, folder, quiet)).rejects.toThrow("storage doesn't have it");
    await expect(access(folder)).rejects.toThrow('ENOENT');
    await expect(access(`${folder}.part`)).rejects.toThrow('ENOENT');
  });

  it('of an older schema is restored as it was, then brought up to date', async () => {
    const old = await emptyPlaces();
    const older = knownMigrations.filter((name) => !name.startsWith('OperationsFigures'));
    await migrate(old.ownerUrl, older);
    await withClient(old.ownerUrl, (client) =>
      client.query(`insert into account (id, email, name) values ($1, 'vroeger@example.org', 'Vroeger')`, [
        randomUUID(),
      ]),
    );
    const folder = path.join(room, 'old');
    expect((await makeBackup(old, folder, quiet)).migrations).toEqual(older);
    const fresh = await emptyPlaces();
    await restore(folder, fresh);
    await withClient(fresh.ownerUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>('select name from migrations order by id');
      expect(rows.map(({ name }) => name).toSorted()).toEqual(knownMigrations.toSorted());
      expect((await client.query('select name from account')).rows).toEqual([{ name: 'Vroeger' }]);
    });
  });
});
