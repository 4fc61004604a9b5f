import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp } from '../database.ts';
import type { TestApp } from '../database.ts';
import { differences, SealStage } from './seal-stage.ts';
import type { Leak, Look, Seen } from './seal-stage.ts';

/**
 * Anne works, and everybody else asks everything there is to ask: every route of the API as it runs, every table and
 * function by SQL. Between a world in which she did nothing and one in which she wrote, doubted or sealed, no answer may
 * differ, nor the work that it took, but for what DESIGN §3.2 gives the coordinator.
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
const NEW_KEY = /^stranger: .*POST \/api\/endorsements\/made/;

const mayBeKnown = ({ where }: Leak): boolean =>
  [...COORDINATOR_MAY_KNOW, OWN_SEAL_REVEALS, NEW_KEY].some((known) => known.test(where));

/** Tables that an author's own work is written in; every other table stays as it was until the reveal. */
const OWN_WORK = ['public.assessment_score', 'public.assessment_score_sheet'];

const words = (leaks: readonly Leak[]): string[] => leaks.map(({ where, difference }) => `${where}: ${difference}`);

/** Looks again, and finds nothing changed but what the coordinator may know, and no table but the author's own written. */
async function expectNothingToShow(before: Seen, stood: Seen, look: Look = {}): Promise<void> {
  expectNoLeak(before, await stage.look(look));
  const written = differences(stood, await stage.everything()).map(({ where }) => where);
  expect(written.filter((table) => !OWN_WORK.includes(table))).toEqual([]);
}

const expectNoLeak = (before: Seen, after: Seen): void =>
  expect(words(differences(before, after).filter((leak) => !mayBeKnown(leak)))).toEqual([]);

const HALF = { saw: 'GEHEIM: op bladzijde vier zie ik het gebeuren.', verdict: null } as const;
const OTHERWISE = { saw: 'GEHEIM: ik zie het nergens terug in dit bewijs.', verdict: 'notShown' } as const;
const REVISED = { revisionReason: 'GEHEIM: het gesprek overtuigde mij.' } as const;

/** Who has business with the case: in the later states only their eyes look, for everybody else is refused as before. */
const INVOLVED: Look = {
  only: ['bram', 'bram with every hat', 'dirk', 'candidate', 'coordinator', 'secretary', 'boardMember'],
};

/** Plays what comes before, takes a first look, and looks again after each thing that Anne does. */
const expectNothingAfter = (
  before: () => Promise<void>,
  works: readonly (() => Promise<unknown>)[],
  look = INVOLVED,
): Promise<void> =>
  stage.scene(async () => {
    await before();
    await stage.letTimePass();
    const [seen, stood] = [await stage.look(look), await stage.everything()];
    for (const work of works) {
      await work();
      await expectNothingToShow(seen, stood, look);
    }
  });

/** Plays two stories that end alike, but for what Anne wrote, and finds no difference between what others learn. */
async function expectTheSame(stories: readonly (() => Promise<void>)[], look: Look): Promise<void> {
  const [one, other] = await looksAfter(stories, look);
  expectNoLeak(withoutHashes(one!), withoutHashes(other!));
}

async function looksAfter(stories: readonly (() => Promise<void>)[], look: Look): Promise<readonly Seen[]> {
  const looks: Seen[] = [];
  for (const story of stories) {
    await stage.scene(async () => {
      await story();
      looks.push(await stage.look(look));
    });
  }
  return looks;
}

/** Without the audit chain's hashes: they hold ids and moments of their own, which no two stories share. */
const withoutHashes = (seen: Seen): Seen =>
  new Map([...seen].filter(([where]) => !/audit_entry|register\/export|endorsements\/made/.test(where)));

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
    expectNothingAfter(() => stage.fill('bram'), [() => stage.fill('anne', OTHERWISE)]));

  it('when Bram has sealed and Anne writes', () =>
    expectNothingAfter(async () => {
      await stage.fill('bram');
      await stage.seal('bram');
    }, [() => stage.fill('anne', OTHERWISE)]));
});

/** Writes it all, and seals. */
const work = async (who: 'anne' | 'bram', found = {}): Promise<void> => {
  await stage.fill(who, found);
  await stage.seal(who);
};
const declare = (who: 'anne' | 'bram'): Promise<unknown> => stage.act(who, 'POST', '/declaration');

describe('before both signed nothing shows', () => {
  it('when neither did, and Anne tries to write and seal before she may', () =>
    expectNothingAfter(
      () => stage.unsign('anne', 'bram'),
      [
        async () => {
          const { ids, content } = stage.world;
          const attempts = [
            await stage.attempt('anne', 'PUT', `/scores/${ids.leeruitkomst}`, { content, version: 1 }),
            await stage.attempt('anne', 'PUT', '/place', { leeruitkomst: 'LU1', evidenceId: null, at: '' }),
            await stage.attempt('anne', 'POST', '/seal'),
          ];
          expect(attempts.map(({ status }) => status)).toEqual([403, 403, 403]);
        },
      ],
    ));

  it('when only Anne did: neither that her sheet lies ready, nor what she writes, nor that she seals', () =>
    stage.scene(async () => {
      await stage.unsign('bram');
      await stage.takeSheet('anne');
      await stage.letTimePass();
      const without = await stage.look(INVOLVED);
      await stage.putAnnesSheetBack();
      const [seen, stood] = [await stage.look(INVOLVED), await stage.everything()];
      // a sheet follows from a signature, which is no secret: that there is a row more to read may be noticed
      expectNoLeak(without, new Map([...seen].filter(([where]) => !where.includes(': work of '))));
      for (const act of [() => stage.fill('anne', HALF), () => work('anne', OTHERWISE)]) {
        await act();
        await expectNothingToShow(seen, stood, INVOLVED);
      }
    }));

  it('when Bram signs after Anne sealed', () =>
    stage.scene(async () => {
      await stage.unsign('bram');
      const sealed = async () => {
        await work('anne');
        await declare('bram');
      };
      await expectTheSame([() => declare('bram').then(() => undefined), sealed], INVOLVED);
    }));
});

/** With Carla, who takes somebody's place. Bram with every hat knows what coordinators may, once he is off the case. */
const WITH_NEWCOMER: Look = { only: [...INVOLVED.only!.filter((who) => who !== 'bram with every hat'), 'carla'] };

describe('when somebody is replaced nothing shows', () => {
  it('when Carla comes for Bram, who never signed, and Anne seals', () =>
    expectNothingAfter(
      async () => {
        await stage.unsign('bram');
        await stage.replace('bram');
      },
      [() => work('anne')],
      WITH_NEWCOMER,
    ));

  it('when Carla comes for Anne, who had sealed', () => {
    const sealed = async () => {
      await work('anne');
      await stage.replace('anne');
    };
    return expectTheSame([() => stage.replace('anne'), sealed], WITH_NEWCOMER);
  });
});

describe('in the revision after the gesprek, sealed again, nothing shows', () => {
  const toRevision = async (): Promise<void> => {
    await work('anne');
    await work('bram');
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

  it('when Anne revises, and when she seals', () =>
    expectNothingAfter(toRevision, [() => stage.fill('anne', { ...OTHERWISE, ...REVISED }), () => stage.seal('anne')]));
});

describe('after the reveal', () => {
  it('Bram and the board read what Anne sealed; nobody else does', () =>
    stage.scene(async () => {
      const stories = [{}, OTHERWISE].map((found) => async () => {
        await work('anne', found);
        await work('bram');
      });
      const [one, other] = await looksAfter(stories, {});
      const telling = differences(withoutHashes(one!), withoutHashes(other!));
      // First by name and place, so that a failure says what told it.
      expect(telling.filter(({ where }) => where.startsWith('candidate'))).toEqual([]);
      expect([...new Set(telling.map(({ where }) => where.split(':')[0]))].toSorted()).toEqual(
        ['boardMember', 'bram', 'bram with every hat', 'secretary'].toSorted(),
      );
      expect(telling.map(({ where }) => where)).toEqual(
        expect.arrayContaining(['bram: GET /api/assessments/{id}', 'boardMember: SQL public.assessment_score']),
      );
    }));
});
