import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp } from '../database.ts';
import type { TestApp } from '../database.ts';
import { differences, SealStage } from './seal-stage.ts';
import type { Leak, Look, Seen } from './seal-stage.ts';

/**
 * Anne works, and everybody else asks everything there is to ask: every route of the API as it runs, every table and
 * function by SQL. Between a world in which she did nothing and one in which she wrote, doubted or sealed, no answer may
 * differ, but for what DESIGN §3.2 gives the coordinator.
 */
let test: TestApp;
let stage: SealStage;
let nothing: Seen;
let tables: Seen;
beforeAll(async () => {
  test = await testApp();
  stage = await SealStage.open(test);
  nothing = await stage.look({ kind: 'thorough' });
  tables = await stage.everything();
}, 600_000);
afterAll(async () => {
  await stage.close();
  await test.close();
});

/**
 * What the coordinator may learn of a sealed sheet besides `done` in the queue (which the stage itself takes out): the
 * window by SQL, and whom a reminder goes to. Nothing of it tells when, or what.
 */
const COORDINATOR_MAY_KNOW = [
  /^coordinator: SQL app\.sheets_done\(/,
  /^coordinator: .*POST \/api\/assessments\/\{id\}\/reminders$/,
];
/** Who seals after the other did ends the seal: that the round is revealed is what their own act brings about. */
const OWN_SEAL_REVEALS = /^bram( with every hat)?: .*POST \/api\/assessments\/\{id\}\/seal$/;
/** Another organisation's first signing key is made when it first signs, and differs each time. */
const NEW_KEY = /^stranger: POST \/api\/endorsements\/made/;

const mayBeKnown = ({ where }: Leak): boolean =>
  [...COORDINATOR_MAY_KNOW, OWN_SEAL_REVEALS, NEW_KEY].some((known) => known.test(where));

/** Tables that an author's own work is written in; every other table stays as it was until the reveal. */
const OWN_WORK = ['public.assessment_score', 'public.assessment_score_sheet'];

const words = (leaks: readonly Leak[]): string[] => leaks.map(({ where, difference }) => `${where}: ${difference}`);

/** Looks again, and finds nothing changed but what the coordinator may know, and no table but the author's own written. */
async function expectNothingToShow(before: Seen, stood: Seen, look: Look = {}): Promise<void> {
  const leaks = differences(before, await stage.look(look));
  expect(words(leaks.filter((leak) => !mayBeKnown(leak)))).toEqual([]);
  const written = differences(stood, await stage.everything()).map(({ where }) => where);
  expect(written.filter((table) => !OWN_WORK.includes(table))).toEqual([]);
}

const HALF = { saw: 'GEHEIM: op bladzijde vier zie ik het gebeuren.', verdict: null } as const;
const OTHERWISE = { saw: 'GEHEIM: ik zie het nergens terug in dit bewijs.', verdict: 'notShown' } as const;
const REVISED = { revisionReason: 'GEHEIM: het gesprek overtuigde mij.' } as const;

/** Who has business with the case: in the later states only their eyes look, for everybody else is refused as before. */
const INVOLVED: Look = {
  only: ['bram', 'bram with every hat', 'dirk', 'candidate', 'coordinator', 'secretary', 'boardMember'],
};

/** Plays what comes before, takes a first look, and lets Anne work before a second. */
const expectNothingAfter = (before: () => Promise<void>, work: () => Promise<unknown>): Promise<void> =>
  stage.scene(async () => {
    await before();
    await stage.letTimePass();
    const [seen, stood] = [await stage.look(INVOLVED), await stage.everything()];
    await work();
    await expectNothingToShow(seen, stood, INVOLVED);
  });

describe('the look', () => {
  it('asked every route as everybody, and no answer was a failure of the platform', () => {
    expect(nothing.size).toBeGreaterThan(4000);
    expect([...nothing].filter(([, answer]) => answer.startsWith('5'))).toEqual([]);
  });

  it('was understood by somebody at every route: what is refused is refused for who asks', () => {
    const answers = [...nothing].filter(([where]) => !where.includes(' SQL '));
    const byRoute = Map.groupBy(answers, ([where]) => where.replace(/^[^:]+: /, ''));
    const misunderstood = [...byRoute].flatMap(([route, all]) => {
      const wrong = all.find(([, answer]) => /"code":"(invalid-input|unreadable-body)"/.test(answer));
      const right = all.some(([, answer]) => !/^(401|403)|"code":"(invalid-input|unreadable-body)"/.test(answer));
      return wrong === undefined || right
        ? []
        : [`${route}: say in test/attack/ids.ts what fits: ${wrong[1].slice(-300)}`];
    });
    expect(misunderstood).toEqual([]);
  });

  it('finds nothing by SQL for nobody: no row of any table of an organisation', () => {
    const everybodys =
      /^nobody: SQL public\.framework_(version|leeruitkomst|gedragsindicator|leeruitkomst_gedragsindicator)$/;
    const rows = [...nothing].filter(([where, text]) => where.startsWith('nobody: SQL public.') && text !== '[]');
    expect(rows.map(([where]) => where).filter((where) => !everybodys.test(where))).toEqual([]);
    expect(rows.length).toBe(4);
  });

  it('would see what it looks for: Anne herself reads her sheet, by the API and by SQL', () =>
    stage.scene(async () => {
      await stage.fill('anne', HALF);
      expect(JSON.stringify(await stage.act('anne', 'GET', ''))).toContain(HALF.saw);
      expect(differences(tables, await stage.everything()).map(({ where }) => where)).toEqual([
        'public.assessment_score',
      ]);
    }));
});

describe('until the reveal nothing shows', () => {
  it.each<[string, () => Promise<unknown>]>([
    [
      'opens the dossier and stops somewhere',
      () => stage.act('anne', 'PUT', '/place', { leeruitkomst: 'LU1', evidenceId: null, at: 'blz. 4' }),
    ],
    ['writes half of it, with notes', () => stage.fill('anne', HALF)],
    ['judges otherwise', () => stage.fill('anne', OTHERWISE)],
  ])('when Anne %s', (_what, work) =>
    stage.scene(async () => {
      await work();
      await expectNothingToShow(nothing, tables, INVOLVED);
    }),
  );

  it('when Anne seals, but that she is done, to the coordinator', () =>
    stage.scene(async () => {
      await stage.fill('anne');
      await stage.seal('anne');
      await expectNothingToShow(nothing, tables, { kind: 'thorough' });
    }));

  it('when Bram is ready to seal and Anne writes', () =>
    expectNothingAfter(
      () => stage.fill('bram'),
      () => stage.fill('anne', OTHERWISE),
    ));

  it('when Bram has sealed and Anne writes', () =>
    expectNothingAfter(
      async () => {
        await stage.fill('bram');
        await stage.seal('bram');
      },
      () => stage.fill('anne', OTHERWISE),
    ));
});

describe('in the revision after the gesprek, sealed again, nothing shows', () => {
  const toRevision = async (): Promise<void> => {
    for (const who of ['anne', 'bram'] as const) {
      await stage.fill(who);
      await stage.seal(who);
    }
    const { leeruitkomst } = stage.world.ids;
    const { anne, bram, candidate } = stage.world.people;
    const question = { id: randomUUID(), leeruitkomst, gedragsindicator: null, text: 'Wat deed je zelf?' };
    const interview = {
      heldOn: '2026-01-15',
      present: [anne, bram, candidate].map(({ accountId }) => accountId),
      questions: [question],
      notes: [question],
      version: 0,
    };
    await stage.act('anne', 'PUT', '/interview', interview);
    await stage.act('anne', 'POST', '/interview/finish');
    stage.beginRound();
  };

  it('when Anne revises', () => expectNothingAfter(toRevision, () => stage.fill('anne', { ...OTHERWISE, ...REVISED })));

  it('when Anne revises and seals', () =>
    expectNothingAfter(toRevision, async () => {
      await stage.fill('anne', { ...OTHERWISE, ...REVISED });
      await stage.seal('anne');
    }));
});

describe('after the reveal', () => {
  it('Bram and the board read what Anne sealed; nobody else does', () =>
    stage.scene(async () => {
      const looks: Seen[] = [];
      for (const found of [{}, OTHERWISE]) {
        await stage.scene(async () => {
          for (const who of ['anne', 'bram'] as const) {
            await stage.fill(who, who === 'anne' ? found : {});
            await stage.seal(who);
          }
          looks.push(await stage.look());
        });
      }
      // the audit chain's hashes hold the moment of the reveal, which no two reveals share
      const telling = differences(looks[0]!, looks[1]!).filter(
        ({ where }) => !/audit_entry|register\/export|endorsements\/made/.test(where),
      );
      expect([...new Set(telling.map(({ where }) => where.split(':')[0]))].toSorted()).toEqual(
        ['boardMember', 'bram', 'bram with every hat', 'secretary'].toSorted(),
      );
      expect(telling.map(({ where }) => where)).toEqual(
        expect.arrayContaining(['bram: GET /api/assessments/{id}', 'boardMember: SQL public.assessment_score']),
      );
    }));
});
