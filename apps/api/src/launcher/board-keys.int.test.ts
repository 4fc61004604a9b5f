import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SystemActor } from '../platform/system-actor.ts';
import { IssuerKeys } from '../features/credentials/issuer-keys.ts';
import { ApiClient } from '../seed/api-client.ts';
import { aBoard } from '../test/board.ts';
import type { TestBoard } from '../test/board.ts';
import { testApp } from '../test/database.ts';
import type { TestApp } from '../test/database.ts';
import { makeOrganisation, PASSWORD } from '../test/people.ts';
import { actOnKeys } from './board-keys.ts';
import type { KeyAct } from './board-keys.ts';

let test: TestApp;
let board: TestBoard;
let one: ApiClient;
let two: ApiClient;

beforeAll(async () => {
  test = await testApp();
  const organisation = await makeOrganisation(test, 'zonder-browser');
  board = await aBoard(test, organisation);
  await test.app.listen(0, '127.0.0.1');
  const base = `http://127.0.0.1:${(test.app.getHttpServer().address() as AddressInfo).port}`;
  one = await new ApiClient(base).logIn(board.people.secretary.email, PASSWORD);
  two = await new ApiClient(base).logIn(board.people.members[0]!.email, PASSWORD);
});
afterAll(() => test.close());

const act = (person: ApiClient, wanted: KeyAct): Promise<string> => actOnKeys(person, PASSWORD, wanted);

it('before the first decision there is no key to replace', async () => {
  expect(await act(one, { kind: 'list' })).toMatch('no key yet');
  await expect(act(one, { kind: 'replace', reason: 'Het jaar is om.' })).rejects.toThrow('no key yet');
  await expect(act(one, { kind: 'confirm' })).rejects.toThrow('no request waits');
});

it('a key is replaced by two people, neither of whom has a browser', async () => {
  await makeKey();
  const first = (await act(one, { kind: 'list' })).split(' ')[0]!;
  await act(one, { kind: 'replace', reason: 'Het jaar is om.' });
  expect(await act(two, { kind: 'list' })).toMatch(/asked to replace the key on .*: Het jaar is om\./);
  await expect(act(one, { kind: 'confirm' })).rejects.toThrow('same-person');
  await act(two, { kind: 'confirm' });
  const lines = (await act(one, { kind: 'list' })).split('\n');
  expect(lines.filter((line) => line.includes('signs now'))).toHaveLength(1);
  expect(lines.find((line) => line.startsWith(first))).toContain('signs no more');
});

it('a lost key is reported the same way; a request can be dropped', async () => {
  await act(two, { kind: 'lost', reason: 'De laptop is gestolen.', since: '2025-01-01' });
  await act(one, { kind: 'drop' });
  expect(await act(one, { kind: 'list' })).not.toContain('other hands');
  await act(two, { kind: 'lost', reason: 'De laptop is gestolen.', since: '2025-01-01' });
  await act(one, { kind: 'confirm' });
  expect(await act(one, { kind: 'list' })).toContain('in other hands');
});

async function makeKey(): Promise<void> {
  const { rows } = await test.owner.query<{ id: string }>("select id from organisation where slug = 'zonder-browser'");
  await test.app.get(IssuerKeys).prepare(await test.app.get(SystemActor).of(rows[0]!.id), new Date());
}
