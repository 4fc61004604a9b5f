import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createApp } from '../../create-app.ts';
import { aCandidate, addEvidence, upload } from '../../test/candidates.ts';
import { testApp } from '../../test/database.ts';
import type { TestApp } from '../../test/database.ts';
import { anyone, loginAs, makeOrganisation, makePerson } from '../../test/people.ts';
import { Config } from '../config.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp({ TRUST_PROXY: 'true', VISIT_LIMITS: '1' });
});
afterAll(() => test.close());

const verify = (from: string) =>
  anyone(test)
    .post('/api/verify')
    .set('x-forwarded-for', from)
    .type('application/octet-stream')
    .send(Buffer.from('{}'));
const many = async (times: number, ask: () => PromiseLike<{ status: number }>): Promise<number[]> => {
  const statuses: number[] = [];
  for (let turn = 0; turn < times; turn += 1) statuses.push((await ask()).status);
  return statuses;
};

describe('a costly door', () => {
  it('says when to come back to who comes too often, and stays open to others', async () => {
    expect(await many(60, () => verify('192.0.2.1'))).toEqual(Array(60).fill(200));
    const refused = await verify('192.0.2.1')
      .expect(429)
      .expect('content-type', /problem\+json/);
    expect(refused.body).toMatchObject({ code: 'too-many-requests', facts: { minutes: 1 } });
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    await verify('192.0.2.2').expect(200);
  });

  it('counts an IPv6 network as one visitor, however its addresses are written', async () => {
    const addresses = Array.from({ length: 60 }, (_, index) => `2001:db8::${(index + 1).toString(16)}`);
    for (const address of addresses) await verify(address).expect(200);
    await verify('2001:0db8:0000:0000:ffff::1').expect(429);
    await verify('2001:db8:0:1::1').expect(200);
  });

  it('opens again when the time is over', async () => {
    await many(61, () => verify('192.0.2.3'));
    await verify('192.0.2.3').expect(429);
    await test.owner.query(`update visit_count set ends_at = now() - interval '1 second'`);
    await verify('192.0.2.3').expect(200);
  });

  it('keeps no addresses of people', async () => {
    await verify('192.0.2.4').expect(200);
    const { rows } = await test.owner.query<{ key: string }>('select key from visit_count');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ key }) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
  });

  it('is the same door for every copy of the API', async () => {
    const copy = await createApp(test.app.get(Config));
    await copy.getHttpAdapter().getInstance().ready();
    try {
      await many(60, () => verify('192.0.2.5'));
      const other = { ...test, app: copy };
      const answer = await anyone(other)
        .post('/api/verify')
        .set('x-forwarded-for', '192.0.2.5')
        .type('application/octet-stream')
        .send(Buffer.from('{}'));
      expect(answer.status).toBe(429);
    } finally {
      await copy.close();
    }
  });

  it('for uploads counts per account, from wherever', async () => {
    const organisation = await makeOrganisation(test, 'drukte');
    const [busy, calm] = [await aCandidate(test, organisation), await aCandidate(test, organisation)];
    const { id } = await addEvidence(busy);
    const file = { bytes: Buffer.from('steeds hetzelfde'), name: 'x' };
    let turn = 0;
    const send = () => upload(busy, id, file).set('x-forwarded-for', `192.0.2.${(turn += 1)}`);
    expect(await many(120, send)).toEqual(Array(120).fill(200));
    expect((await send()).status).toBe(429);
    await upload(calm, (await addEvidence(calm)).id, file).expect(200);
  });
});

describe('where a request came from', () => {
  it('is what the named proxy says, however much is written before it', async () => {
    const behind = await testApp({ TRUST_PROXY: 'loopback', VISIT_LIMITS: '1' });
    try {
      const ask = (from: string) => anyone(behind).get('/api/invitations/onbekend').set('x-forwarded-for', from);
      let turn = 0;
      const forged = () => ask(`198.51.100.${(turn += 1)}, 203.0.113.7`);
      expect(new Set(await many(100, forged))).toEqual(new Set([404]));
      expect((await forged()).status).toBe(429);
      expect((await ask('203.0.113.8')).status).toBe(404);
    } finally {
      await behind.close();
    }
  });
});

describe('a paper that is made anew each time', () => {
  it.each([
    ['candidate', (id: string) => `/api/submissions/${id}/receipt.pdf`],
    ['candidate', (id: string) => `/api/results/${id}/result.pdf`],
    ['secretary', (id: string) => `/api/sessions/${id}/decisions.pdf`],
  ] as const)('isn’t made without end for one %s', async (role, pathOf) => {
    const organisation = await makeOrganisation(test, `papier-${randomUUID().slice(0, 8)}`);
    const browser = await loginAs(test, await makePerson(test, organisation, role));
    const ask = () => browser.get(pathOf(randomUUID()));
    expect(new Set(await many(60, ask))).toEqual(new Set([404]));
    expect((await ask()).status).toBe(429);
  });
});

it('no limit holds where the operator says so', async () => {
  const open = await testApp({ VISIT_LIMITS: '0' });
  try {
    const ask = () => anyone(open).get('/api/invitations/onbekend');
    expect(new Set(await many(110, ask))).toEqual(new Set([404]));
  } finally {
    await open.close();
  }
});
