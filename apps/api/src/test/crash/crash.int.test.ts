import { truncate } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '../../launcher/database-setup.ts';
import { verifyChains } from '../../launcher/audit-chains.ts';
import type { TestApp } from '../database.ts';
import { Dice } from '../fuzz/dice.ts';
import { makeOrganisation, PASSWORD } from '../people.ts';
import { sendFiles, submitRounds, writeOn } from './candidate-work.ts';
import { ACTS, Acts } from './client.ts';
import { judgeCases } from './judging-work.ts';
import { hashStored, Ledger, storedAt } from './ledger.ts';
import type { Confirmed } from './ledger.ts';
import { Machine } from './machine.ts';
import type { Stage } from './stage.ts';

/** Other moments, or more: CRASH_SEED=7 CRASH_COUNT=200 npm test -- api src/test/crash */
const SEED = Number(process.env['CRASH_SEED'] ?? '20261122');
const CRASHES = Number(process.env['CRASH_COUNT'] ?? '50');
/** Between a decision and the end of what it set going. */
const ISSUING_MS = 1_500;
const BEGINS_WITHIN_MS = 120_000;
const SETTLED_WITHIN_MS = 180_000;

let machine: Machine;
let ledger: Ledger;
const struck: string[] = [];
const missing: string[] = [];

beforeAll(async () => {
  machine = await Machine.start();
  await play().catch(async (error: unknown) => {
    const told = [`after: ${struck.join('; ')}`, 'the API said last:', await machine.lastWords()].join('\n');
    throw new Error(`${error instanceof Error ? error.stack : String(error)}\n${told}`, { cause: error });
  });
}, 1_800_000);
afterAll(() => machine.stop());

/** Lets people work on a platform that crashes again and again, and then gives it time to finish. */
async function play(): Promise<void> {
  ledger = new Ledger(machine);
  const dice = new Dice(SEED);
  const test = { owner: machine.owner } as unknown as TestApp;
  let goesOn = true;
  const stage: Stage = {
    machine,
    acts: new Acts(),
    ledger,
    dice,
    test,
    organisation: await makeOrganisation(test, 'lindewaard'),
    goesOn: () => goesOn,
  };
  const work = Promise.all(
    [sendFiles, writeOn, submitRounds, judgeCases, judgeCases, judgeCases].map((each) => each(stage)),
  );
  const crashing = async (): Promise<void> => {
    try {
      for (let count = 0; count < CRASHES; count += 1) await crash(stage, count);
    } finally {
      goesOn = false;
    }
  };
  await Promise.all([crashing(), work]);
  await untilSettled();
}

/** Kills one process at a moment somewhere within an act, brings it back, and looks whether all that was said is true. */
async function crash({ acts, dice }: Stage, count: number): Promise<void> {
  const act = ACTS[count % ACTS.length]!;
  const victim = dice.percent(50) ? 'the API' : 'PostgreSQL';
  if (!(await acts.next(act, BEGINS_WITHIN_MS))) throw new Error(`nobody does this any more: ${act}`);
  await pause(dice.below(act === 'issue' ? ISSUING_MS : acts.usualMs(act) * 1.2));
  const began = performance.now();
  await (victim === 'the API' ? machine.crashApi() : machine.crashPostgres());
  struck.push(`${victim} during ${act}, ready ${Math.round(performance.now() - began)} ms later`);
  missing.push(...(await ledger.missingSinceLastLook()));
}

/** Waits until background work has nothing left to do. What failed too often waits minutes for its turn: it gets it now. */
async function untilSettled(): Promise<void> {
  const until = performance.now() + SETTLED_WITHIN_MS;
  while ((await openWork()).length > 0 && performance.now() < until) {
    await machine.owner.query(
      `update pgboss.job set start_after = now() where state = 'retry' and start_after > now()`,
    );
    await pause(500);
  }
}

const openWork = async (): Promise<readonly object[]> =>
  (
    await machine.owner.query<object>(
      `select name, state::text, count(*)::int, max(output::text) as output from pgboss.job where state <> 'completed' group by 1, 2`,
    )
  ).rows;

const rowsOf = async (text: string): Promise<readonly object[]> => (await machine.owner.query<object>(text)).rows;

interface Bytes {
  readonly organisation_id: string;
  readonly sha256: string;
}

/** Rows whose bytes are gone, or are others than they say. */
async function wrongBytes(): Promise<readonly Bytes[]> {
  const { rows } = await machine.owner.query<Bytes>(
    `select organisation_id, sha256 from evidence_file union
     select organisation_id, certificate_sha256 from credential_deelcertificaat`,
  );
  const wrong: Bytes[] = [];
  for (const row of rows) if ((await hashStored(machine, row)) !== row.sha256) wrong.push(row);
  return wrong;
}

describe(`after ${CRASHES} crashes from seed ${SEED}`, () => {
  it('the API took none of it for a fault of its own', async () => {
    expect(await machine.bugs()).toEqual([]);
  });

  it('each act was struck, and went on being done', () => {
    expect(struck).toHaveLength(CRASHES);
    for (const act of ACTS.filter((each) => each !== 'issue')) expect(ledger.count(act)).toBeGreaterThan(CRASHES / 10);
  });

  it('everything that was confirmed is there, after each crash and at the end', async () => {
    expect(missing).toEqual([]);
    expect(await ledger.missingOfAll()).toEqual([]);
  });

  it('no row names bytes that are not there or are others', async () => {
    expect(await wrongBytes()).toEqual([]);
  });

  it('no decision lacks its deelcertificaat, and none has two', async () => {
    const half = await rowsOf(
      `select d.id from decision d
       left join credential_deelcertificaat c on (c.organisation_id, c.id) = (d.organisation_id, d.deelcertificaat_id) where c.id is null
       union all select c.id from credential_deelcertificaat c
       where (select count(*) from decision d where (d.organisation_id, d.deelcertificaat_id) = (c.organisation_id, c.id)) <> 1`,
    );
    expect(half).toEqual([]);
  });

  it('no register number and no place in a status list was used twice, and no number was skipped', async () => {
    const [row] = await rowsOf(
      `select count(*)::int as papers, count(distinct register_number)::int as numbers, count(distinct (status_list_id, status_index))::int as places,
         max(right(register_number, 6)::int) as last from credential_deelcertificaat`,
    );
    const { papers } = row as { papers: number };
    expect(papers).toBeGreaterThan(CRASHES / 10);
    expect(row).toEqual({ papers, numbers: papers, places: papers, last: papers });
  });

  it('every job is finished: all is signed, published and sent', async () => {
    expect(await openWork()).toEqual([]);
    expect(await rowsOf('select id from credential_deelcertificaat where signed is null')).toEqual([]);
    expect(await rowsOf('select id from credential_status_list where signed_version is distinct from version')).toEqual(
      [],
    );
    const letters = (await machine.owner.query<{ id: string }>('select id from mail_message')).rows;
    expect(letters.filter(({ id }) => !machine.mail.received.has(id))).toEqual([]);
  });

  it('the audit trail holds, and every paper verifies', async () => {
    const chains = await withClient(machine.ownerUrl, verifyChains);
    expect(chains).toEqual([{ slug: 'lindewaard', entries: expect.any(Number), fault: undefined }]);
    const { rows } = await machine.owner.query<{ signed: object }>('select signed from credential_deelcertificaat');
    for (const { signed } of rows.slice(0, 5)) {
      const answer = await fetch(`${machine.url}/api/verify`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'x-bewijskracht': '1' },
        body: JSON.stringify(signed),
      });
      expect(await answer.json()).toMatchObject({ answer: 'valid' });
    }
  });

  it('while PostgreSQL is away the API says within seconds that it can’t serve, and says so to who asks something', async () => {
    await machine.losePostgres();
    const began = performance.now();
    while ((await machine.readiness()) === 200) await pause(25);
    const noticedAfter = performance.now() - began;
    const asked = await fetch(`${machine.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-bewijskracht': '1' },
      body: JSON.stringify({ email: 'iemand@example.org', password: PASSWORD }),
    });
    const told = [await machine.readiness(), asked.status, asked.headers.get('retry-after')];
    await machine.returnPostgres();
    expect(told).toEqual([503, 503, '5']);
    expect(noticedAfter).toBeLessThan(10_000);
    expect(await machine.readiness()).toBe(200);
  });

  it('and the looks would have told: files that were cut short, a draft that went back in time', async () => {
    const { rows: files } = await machine.owner.query<Bytes>(
      'select distinct organisation_id, sha256 from evidence_file',
    );
    await Promise.all(files.map((file) => truncate(storedAt(machine, file), 1)));
    expect(await wrongBytes()).toHaveLength(files.length);
    await machine.owner.query('update evidence set version = version - 1');
    const missing = (await ledger.missingOfAll()).map((entry) => (JSON.parse(entry) as Confirmed).act);
    expect(new Set(missing)).toEqual(new Set(['upload', 'autosave']));
  });
});
