import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { verifyChains } from '../../launcher/audit-chains.ts';
import { testApp } from '../database.ts';
import type { TestApp } from '../database.ts';
import { fuzz } from './run.ts';
import type { FuzzReport } from './run.ts';
import { makeWorld } from './world.ts';

/** Other requests, or more: CROWD_SEED=7 CROWD_COUNT=10000 npm test -- api src/test/fuzz/crowd */
const SEED = Number(process.env['CROWD_SEED'] ?? '20261122');
const COUNT = Number(process.env['CROWD_COUNT'] ?? '1000');
const COPIES = 4;

let test: TestApp;
let report: FuzzReport;
beforeAll(async () => {
  test = await testApp({ TRUST_PROXY: 'true', VISIT_LIMITS: '1' });
  const isWanted = ({ method }: { method: string }): boolean => method !== 'GET' && method !== 'HEAD';
  report = await fuzz(test, await makeWorld(test), { seed: SEED, count: COUNT, copies: COPIES, isWanted });
}, 600_000);
afterAll(() => test.close());

it('most changes are made by one of them: the requests get behind the front door', () => {
  const granted = [...report.asked.values()].filter((tally) => tally.granted > 0);
  expect(granted.length).toBeGreaterThan(report.asked.size / 3);
});

it(`${COUNT} changes from seed ${SEED}, each asked ${COPIES} times at the same moment: granted or refused, never a failure`, () => {
  expect(report.faults.slice(0, 20).join('\n\n')).toBe('');
});

it('the audit trail of every organisation holds', async () => {
  expect((await verifyChains(test.owner)).filter(({ fault }) => fault !== undefined)).toEqual([]);
});
