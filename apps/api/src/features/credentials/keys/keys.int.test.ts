import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeysView, VerificationView } from '@bewijskracht/contracts';
import { aBoard, anAdvisedCase, anOpenSession, checkIdentity, decideAll, eventually } from '../../../test/board.ts';
import type { TestBoard } from '../../../test/board.ts';
import { trailOf } from '../../../test/candidates.ts';
import type { Agent } from '../../../test/cases.ts';
import { testApp } from '../../../test/database.ts';
import type { TestApp } from '../../../test/database.ts';
import { anyone, makeOrganisation, PASSWORD } from '../../../test/people.ts';
import type { TestOrganisation } from '../../../test/people.ts';

let test: TestApp;
let organisation: TestOrganisation;
let board: TestBoard;

beforeAll(async () => {
  test = await testApp();
  organisation = await makeOrganisation(test, 'sleutels');
  board = await aBoard(test, organisation);
});
afterAll(() => test.close());

const EXPLANATION = 'De sleutel is een jaar oud.';
const ask = (agent: Agent, keyId: string, changes: object = {}) =>
  agent
    .post(`/api/keys/${keyId}/change`)
    .send({ kind: 'rotation', explanation: EXPLANATION, compromisedSince: null, password: PASSWORD, ...changes });
const confirm = (agent: Agent, id: string, password = PASSWORD) =>
  agent.post(`/api/keys/changes/${id}/confirmation`).send({ password });
const keysOf = async (agent: Agent): Promise<KeysView> =>
  KeysView.parse((await agent.get('/api/keys').expect(200)).body);
const current = async (): Promise<string> =>
  (await keysOf(board.secretary)).keys.find(({ state }) => state === 'current')!.id;

async function issue(): Promise<string> {
  const found = await anAdvisedCase(test, organisation);
  await checkIdentity(found, 'Noor Vermaat');
  const session = await anOpenSession(board, [found]);
  await decideAll(board, session);
  await board.secretary.post(`/api/sessions/${session.id}/announcement`).expect(200);
  const row = await eventually(
    async () =>
      (
        await test.owner.query<{ id: string }>(
          'select id from credential_deelcertificaat where assessment_id = $1 and signed is not null',
          [found.id],
        )
      ).rows[0],
  );
  return row.id;
}
interface Paper {
  readonly id: string;
  readonly proof: readonly { readonly verificationMethod: string }[];
}
const paperOf = async (id: string): Promise<Paper> =>
  (await anyone(test).get(`/credentials/${id}`).set('accept', 'application/json').expect(200)).body as Paper;
const methodOf = (paper: Paper): string => paper.proof[0]!.verificationMethod;
const verify = async (credential: object): Promise<VerificationView> =>
  VerificationView.parse(
    (
      await anyone(test)
        .post('/api/verify')
        .type('application/octet-stream')
        .send(Buffer.from(JSON.stringify(credential)))
        .expect(200)
    ).body,
  );
const didDocument = async () =>
  (await anyone(test).get(`/organisations/${organisation.slug}/did.json`).expect(200)).body as {
    verificationMethod: { id: string; revoked?: string }[];
    assertionMethod: string[];
  };

describe('replacing a key', () => {
  it('takes two people and a password; papers of the old key stay valid, new ones have the new key', async () => {
    const old = await paperOf(await issue());
    const keyId = await current();
    expect((await ask(board.secretary, keyId, { password: 'geraden' }).expect(422)).body.code).toBe('password-wrong');
    await ask(board.secretary, keyId).expect(200);
    expect((await ask(board.members[0]!, keyId).expect(409)).body.code).toBe('key-change-open');
    const { change } = await keysOf(board.members[0]!);
    expect(change).toMatchObject({ keyId, kind: 'rotation', explanation: EXPLANATION, requestedByMe: false });
    expect((await confirm(board.secretary, change!.id).expect(409)).body.code).toBe('same-person');
    expect(await current()).toBe(keyId);
    await confirm(board.members[0]!, change!.id).expect(200);

    expect((await keysOf(board.secretary)).keys.map(({ state }) => state)).toEqual(['current', 'retired']);
    expect((await verify(old)).answer).toBe('valid');
    const young = await paperOf(await issue());
    expect(methodOf(young)).not.toBe(methodOf(old));
    expect((await verify(young)).answer).toBe('valid');
    expect((await didDocument()).assertionMethod.toSorted()).toEqual([methodOf(old), methodOf(young)].toSorted());
    expect(await trailOf(test, keyId)).toEqual(['credentials.key-change-requested', 'credentials.key-rotated']);
    expect((await ask(board.secretary, keyId).expect(409)).body.code).toBe('key-not-current');
  });

  it('that was dropped changes nothing', async () => {
    const keyId = await current();
    await ask(board.secretary, keyId).expect(200);
    const { change } = await keysOf(board.secretary);
    await board.members[0]!.post(`/api/keys/changes/${change!.id}/dropping`).expect(200);
    expect((await keysOf(board.secretary)).change).toBeNull();
    await confirm(board.members[0]!, change!.id).expect(404);
    expect(await current()).toBe(keyId);
  });

  it('by one person alone the database refuses', async () => {
    await expect(
      test.owner.query('update credential_key set retired_at = now() where retired_at is null'),
    ).rejects.toThrow('takes two people');
    await expect(test.owner.query(`update credential_key set fragment = 'z6MkX'`)).rejects.toThrow('not rewritten');
  });
});

describe('a key in other hands', () => {
  it('loses its word at once; what it signed is reported, and signed anew with the same id and number', async () => {
    const id = await issue();
    const old = await paperOf(id);
    const keyId = await current();
    const since = new Date(Date.now() - 86_400_000).toISOString();
    const later = new Date(Date.now() + 86_400_000).toISOString();
    const lost = { kind: 'compromise', explanation: 'De schijf is gestolen.' };
    expect((await ask(board.secretary, keyId, { ...lost, compromisedSince: later }).expect(422)).body.code).toBe(
      'compromise-in-the-future',
    );
    await ask(board.secretary, keyId, lost).expect(422);
    await ask(board.secretary, keyId, { ...lost, compromisedSince: since }).expect(200);
    const { change } = await keysOf(board.members[1]!);
    await confirm(board.members[1]!, change!.id).expect(200);

    const young = await eventually(async () => {
      const paper = await paperOf(id);
      return methodOf(paper) === methodOf(old) ? undefined : paper;
    });
    const { proof: _old, ...before } = old;
    const { proof: _young, ...after } = young;
    expect(after).toEqual(before);
    const found = await eventually(async () => {
      const view = await verify(young);
      return view.answer === 'valid' ? view : undefined;
    });
    expect(found.answer).toBe('valid');
    const refused = await verify(old);
    expect(refused.answer).not.toBe('valid');
    expect(refused.steps.find(({ check }) => check === 'signature')).toMatchObject({
      answer: 'unknown',
      code: 'signatureKeyRevoked',
    });
    const document = await didDocument();
    expect(document.assertionMethod).not.toContain(methodOf(old));
    expect(document.verificationMethod.find((method) => method.id === methodOf(old))?.revoked).toBe(
      `${since.slice(0, 19)}Z`,
    );

    const report = await eventually(async () => {
      const { body } = await board.secretary.get(`/api/keys/changes/${change!.id}/impact?form=json`).expect(200);
      return body.signed.every((row: { mend: string }) => row.mend === 'signedAnew') ? body : undefined;
    });
    expect(report.signed).toContainEqual(
      expect.objectContaining({ kind: 'deelcertificaat', id, inDoubt: true, mend: 'signedAnew' }),
    );
    expect(report.signed).toContainEqual(expect.objectContaining({ kind: 'statusList', mend: 'signedAnew' }));
    const csv = await board.members[0]!.get(`/api/keys/changes/${change!.id}/impact?form=csv`).expect(200);
    expect(csv.text).toContain(`deelcertificaat,${id},`);
    expect((await keysOf(board.secretary)).keys.find((key) => key.id === keyId)).toMatchObject({
      state: 'compromised',
      reportId: change!.id,
      waiting: 0,
    });
    expect(await trailOf(test, keyId)).toEqual(
      expect.arrayContaining(['credentials.key-change-requested', 'credentials.key-lost']),
    );
    expect(await trailOf(test, id)).toEqual(['credentials.issued', 'credentials.signed-anew']);
    expect((await ask(board.secretary, keyId, { ...lost, compromisedSince: since }).expect(409)).body.code).toBe(
      'key-already-reported',
    );
  });

  it('is the only reason to sign a paper anew', async () => {
    const id = await issue();
    await expect(
      test.owner.query(
        `update credential_deelcertificaat set key_id = (select id from credential_key
        where organisation_id = $2 and compromised_since is not null limit 1) where id = $1`,
        [id, organisation.id],
      ),
    ).rejects.toThrow('not rewritten');
  });
});
