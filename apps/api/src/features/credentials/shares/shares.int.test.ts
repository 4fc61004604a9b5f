import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MadeShareView, ShareListView } from '@bewijskracht/contracts';
import { dayAt, dayInWords } from '@bewijskracht/domain';
import { aBoard, anAdvisedCase, anOpenSession, checkIdentity, decideAll, eventually } from '../../../test/board.ts';
import { trailOf } from '../../../test/candidates.ts';
import type { Agent, TestCase } from '../../../test/cases.ts';
import { testApp } from '../../../test/database.ts';
import type { TestApp } from '../../../test/database.ts';
import { anyone, makeOrganisation } from '../../../test/people.ts';
import type { TestOrganisation } from '../../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
let found: TestCase;
let other: TestCase;
let id: string;

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'deelt');
  const board = await aBoard(test, organisation);
  found = await anAdvisedCase(test, organisation);
  other = await anAdvisedCase(test, organisation);
  await checkIdentity(found, 'Noor Vermaat');
  const session = await anOpenSession(board, [found]);
  await decideAll(board, session);
  await board.secretary.post(`/api/sessions/${session.id}/announcement`).expect(200);
  id = await eventually(async () => {
    const text = 'select id from credential_deelcertificaat where assessment_id = $1 and signed is not null';
    return (await test.owner.query<{ id: string }>(text, [found.id])).rows[0]?.id;
  });
});
afterAll(() => test.close());

const inDays = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
const share = (agent: Agent, changes: object = {}) =>
  agent
    .post(`/api/deelcertificaten/${id}/shares`)
    .send({ purpose: 'Sollicitatie bij de gemeente', until: inDays(30), extras: ['name'], ...changes });
async function made(changes: object = {}) {
  const view = MadeShareView.parse((await share(found.candidate, changes).expect(200)).body);
  return { id: view.id, path: new URL(view.address).pathname };
}
const listed = async () =>
  ShareListView.parse((await found.candidate.get(`/api/deelcertificaten/${id}/shares`).expect(200)).body).shares;
const look = (path: string) => anyone(test).get(path).set('accept', 'text/html');

describe('a link of the holder', () => {
  it('shows what the holder chose, and the public page still shows no name', async () => {
    const { path } = await made({ extras: ['name', 'gedragsindicatoren'] });
    const page = await look(path).expect(200);
    expect(page.text).toContain('Noor Vermaat');
    expect(page.text).toContain('De beoordelaars keken daarbij naar');
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect((await look(`/credentials/${id}`).expect(200)).text).not.toContain('Vermaat');
    const bare = await look((await made({ extras: [] })).path).expect(200);
    expect(bare.text).not.toContain('Vermaat');
    expect(bare.text).not.toContain('De beoordelaars keken daarbij naar');
  });

  it('never shows the birth date or the evidence', async () => {
    const { text } = await look((await made({ extras: ['name', 'gedragsindicatoren'] })).path);
    const { rows } = await test.owner.query<{ birth_date: string }>(
      'select birth_date::text as birth_date from credential_deelcertificaat where id = $1',
      [id],
    );
    expect(text).not.toContain(rows[0]!.birth_date.slice(0, 4));
    expect(text).not.toMatch(/[0-9a-f]{64}/);
  });

  it('counts how often it was opened, and keeps nothing else of who opened it', async () => {
    const { id: shareId, path } = await made({ purpose: 'Geteld' });
    await look(path).expect(200);
    await look(path).expect(200);
    expect((await listed()).find((each) => each.id === shareId)).toMatchObject({
      purpose: 'Geteld',
      opened: 2,
      isOpen: true,
    });
  });

  it('works until the holder ends it; then a calm page says so, and once is enough', async () => {
    const { id: shareId, path } = await made();
    await found.candidate.post(`/api/shares/${shareId}/end`).expect(200);
    const ended = await look(path).expect(410);
    expect(ended.text).toContain('Deze link werkt niet meer');
    expect(ended.text).not.toContain('Vermaat');
    await found.candidate.post(`/api/shares/${shareId}/end`).expect(404);
    expect((await listed()).find((each) => each.id === shareId)).toMatchObject({ isOpen: false, opened: 0 });
    const trail = await trailOf(test, id);
    expect(trail).toEqual(expect.arrayContaining(['credentials.shared', 'credentials.share-ended']));
  });

  it('works to the end of the day that was chosen, as the page and the list say', async () => {
    const until = inDays(30);
    const { id: shareId, path } = await made({ until });
    expect(dayAt(new Date((await listed()).find((each) => each.id === shareId)!.expiresAt))).toBe(until);
    expect((await look(path).expect(200)).text).toContain(`tot en met ${dayInWords(until, 'nl')}`);
  });

  it('works until its last day has passed', async () => {
    const { id: shareId, path } = await made();
    await test.owner.query(
      `update credential_share set created_at = now() - interval '10 days', expires_at = now() - interval '1 minute' where id = $1`,
      [shareId],
    );
    await look(path).expect(410);
  });

  it("that nobody made is not known, in the reader's language", async () => {
    const page = await look('/credentials/shared/bestaat-niet?lang=en').expect(404);
    expect(page.text).toContain('We do not know this link');
  });
});

describe('making and ending', () => {
  it.each([
    ['yesterday', { until: inDays(-1) }, 'share-in-the-past'],
    ['more than a year ahead', { until: inDays(400) }, 'share-too-long'],
  ])('a last day %s is refused', async (_what, changes, code) => {
    expect((await share(found.candidate, changes).expect(422)).body).toMatchObject({
      type: expect.stringContaining(code),
    });
  });

  it("is the holder's alone: not another candidate's, not the board's, not anybody's", async () => {
    const { id: shareId } = await made();
    await share(other.candidate).expect(404);
    await other.candidate.get(`/api/deelcertificaten/${id}/shares`).expect(404);
    await other.candidate.post(`/api/shares/${shareId}/end`).expect(404);
    await share(found.coordinator).expect(403);
    await anyone(test).get(`/api/deelcertificaten/${id}/shares`).expect(401);
  });

  it('keeps no secret: what is stored opens nothing', async () => {
    const { id: shareId, path } = await made();
    const { rows } = await test.owner.query<object>('select * from credential_share where id = $1', [shareId]);
    expect(JSON.stringify(rows)).not.toContain(path.split('/').at(-1));
  });
});
