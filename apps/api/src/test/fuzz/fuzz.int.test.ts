import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { AppModule } from '../../app.module.ts';
import { verifyChains } from '../../launcher/audit-chains.ts';
import { Public } from '../../platform/can.ts';
import { testApp } from '../database.ts';
import type { TestApp } from '../database.ts';
import { anyone } from '../people.ts';
import { fuzz } from './run.ts';
import type { FuzzReport } from './run.ts';
import { makeWorld } from './world.ts';
import type { World } from './world.ts';

/** Other requests, or more: FUZZ_SEED=7 FUZZ_COUNT=50000 npm test -- api src/test/fuzz */
const SEED = Number(process.env['FUZZ_SEED'] ?? '20261122');
const COUNT = Number(process.env['FUZZ_COUNT'] ?? '10000');
const MB = 1024 * 1024;

/**
 * Doors that chance opens for nobody: a signature that holds or a wallet's key, a setting of the operator or of the
 * organisation, and lists of CASE in which a published framework has nothing. Their own tests open them.
 */
const NEVER_BY_CHANCE =
  /\/(vc|oid4v(ci|p)|endorsements)(\/|$)|\/(metrics|security\.txt|edubadge\.json|europass\.json)$|CF(ItemTypes|Rubrics|Subjects|Concepts|Licenses|AssociationGroupings)/;

let test: TestApp;
let world: World;
beforeAll(async () => {
  test = await testApp({ TRUST_PROXY: 'true', VISIT_LIMITS: '1' });
  world = await makeWorld(test);
});
afterAll(() => test.close());

describe(`after ${COUNT} requests from seed ${SEED} to everything the API answers`, () => {
  let report: FuzzReport;
  let before: number;
  beforeAll(async () => {
    await fuzz(test, world, { seed: SEED + 1, count: Math.min(500, COUNT) });
    before = usedMemory();
    report = await fuzz(test, world, { seed: SEED, count: COUNT });
  }, 600_000);

  it('every answer came, none of 500 or more, every refusal a problem document that tells nothing of the inside', () => {
    expect(report.faults.slice(0, 20).join('\n\n')).toBe('');
  });

  it('every route was asked, and most of them granted something: the requests get behind the front door', () => {
    const routes = [...report.asked.values()];
    expect(routes.filter(({ asked }) => asked < Math.floor(COUNT / routes.length))).toEqual([]);
    const shut = [...report.asked]
      .filter(([name, { granted }]) => granted === 0 && !NEVER_BY_CHANCE.test(name))
      .map(([name]) => name);
    expect(shut.length > routes.length / 5 ? shut : []).toEqual([]);
  });

  it('the server is well, and has kept none of it in memory', async () => {
    await anyone(test).get('/health/ready').expect(200);
    expect((usedMemory() - before) / MB).toBeLessThan(80);
  });

  it('the audit trail of every organisation holds', async () => {
    const reports = await verifyChains(test.owner);
    expect(reports.length).toBeGreaterThanOrEqual(world.corners.length);
    expect(reports.filter(({ fault }) => fault !== undefined)).toEqual([]);
  });
});

describe('a route that was only just added', () => {
  @Controller('api/planted')
  class Planted {
    @Public()
    @Get('throwing')
    throwing(): never {
      throw new Error('select secret from account');
    }

    @Public()
    @Get('telling')
    telling(): string {
      return new Error('x').stack ?? '';
    }

    @Public()
    @Get('whole')
    whole(): string {
      return 'fine';
    }
  }
  @Module({ controllers: [Planted] })
  class PlantedModule {}

  const original = AppModule.with.bind(AppModule);
  let planted: TestApp;
  beforeAll(async () => {
    AppModule.with = (config, log) => {
      const app = original(config, log);
      return { ...app, imports: [...(app.imports ?? []), PlantedModule] };
    };
    planted = await testApp({ TRUST_PROXY: 'true' });
  });
  afterEach(() => {
    AppModule.with = original;
  });
  afterAll(() => planted.close());

  it('is asked too, and told of when it breaks or tells too much', async () => {
    const isWanted = ({ path }: { path: string }) => path.startsWith('/api/planted');
    const { faults } = await fuzz(planted, world, { seed: SEED, count: 15, isWanted });
    const found = (start: string, path: string) =>
      faults.filter((fault) => fault.startsWith(start) && fault.includes(`/api/planted/${path}`));
    expect(found('a 500', 'throwing').length).toBeGreaterThanOrEqual(4);
    expect(found('says what only the inside knows', 'telling').length).toBeGreaterThanOrEqual(4);
    expect(faults.filter((fault) => fault.includes('/api/planted/whole'))).toEqual([]);
  });
});

/** Bytes in use after everything that can go has gone. */
function usedMemory(): number {
  setFlagsFromString('--expose_gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
