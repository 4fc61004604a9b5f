import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MicrocredentialSettings } from '@bewijskracht/contracts';
import { testApp } from '../test/database.ts';
import type { TestApp } from '../test/database.ts';
import { makeOrganisation } from '../test/people.ts';
import { settlePolicy } from './policy-version.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

it('a changed policy is a new version; the one before, and other organisations’, stay as they were', async () => {
  const { id } = await makeOrganisation(test, 'beleid');
  const other = await makeOrganisation(test, 'ander-beleid');
  await settlePolicy(test.owner, { slug: 'beleid', settings: { stacking: 'automatic' }, brin: '25DW' });
  expect(await settlePolicy(test.owner, { slug: 'beleid', credits: 5 })).toBe(3);
  const { rows } = await test.owner.query(
    `select organisation_id, version, credits_per_leeruitkomst::float8 as credits, microcredential from framework_policy
     where organisation_id = any($1) order by organisation_id = $2 desc, version`,
    [[id, other.id], id],
  );
  expect(rows).toEqual([
    { organisation_id: id, version: 1, credits: null, microcredential: {} },
    { organisation_id: id, version: 2, credits: null, microcredential: { stacking: 'automatic' } },
    { organisation_id: id, version: 3, credits: 5, microcredential: { stacking: 'automatic' } },
    { organisation_id: other.id, version: 1, credits: null, microcredential: {} },
  ]);
});

it('is refused for an organisation that is not there', async () => {
  await expect(settlePolicy(test.owner, { slug: 'nergens', credits: 5 })).rejects.toThrow('nergens');
});

it.each([
  ['a level established without the register that says so', { level: { kind: 'established' } }],
  ['a word nobody knows', { particpation: ['online'] }],
  ['an address that is not https', { furtherInformation: 'http://hv.example.org' }],
])('settings refuse %s', (_what, settings) => {
  expect(MicrocredentialSettings.safeParse(settings).success).toBe(false);
});
