import type { SessionItem } from '@bewijskracht/contracts';
import { Ballot, choiceOf, readyToSign, whyNotRatified } from './ballot.ts';

const anItem = (id: string, facts: Partial<SessionItem> = {}): SessionItem => ({
  id,
  assessmentId: `assessment of ${id}`,
  candidateNumber: '2026-0001',
  leeruitkomst: 'LU1',
  sides: [],
  agreed: 'shown',
  reasons: '',
  feedback: { lacking: '', evidenceWanted: '', nextStep: '' },
  interview: { heldOn: null, skipped: null, notes: [] },
  flags: [],
  recused: [],
  votes: [],
  decision: null,
  ...facts,
});

beforeEach(() => localStorage.clear());

test('choices that were not signed are there again when the page is opened anew', () => {
  new Ballot('session.one').choose(['a', 'b'], 'voided', 'Het bewijs was niet van de kandidaat.');
  expect(new Ballot('session.one').getState().wishes).toEqual({
    a: { choice: 'voided', grounds: 'Het bewijs was niet van de kandidaat.' },
    b: { choice: 'voided', grounds: 'Het bewijs was niet van de kandidaat.' },
  });
  expect(new Ballot('session.two').getState().wishes).toEqual({});
});

test('grounds stay when one changes which way it goes', () => {
  const ballot = new Ballot('session.one');
  ballot.choose(['a'], 'repairReasons');
  ballot.write('a', 'De onderbouwing noemt geen bewijs.');
  ballot.choose(['a'], 'reassess');
  expect(ballot.getState().wishes['a']).toEqual({ choice: 'reassess', grounds: 'De onderbouwing noemt geen bewijs.' });
});

test('what was taken away is not kept', () => {
  const ballot = new Ballot('session.one');
  ballot.choose(['a'], 'ratified');
  ballot.choose(['a'], null);
  expect(localStorage.length).toBe(0);
});

test('only finished votes on cases one may vote on are signed, in the order of the agenda', () => {
  const items = [anItem('a'), anItem('b'), anItem('c')];
  const ready = readyToSign(items, {
    c: { choice: 'repairReasons', grounds: 'De onderbouwing noemt geen bewijs.' },
    b: { choice: 'voided', grounds: 'te kort' },
    a: { choice: 'ratified', grounds: 'left from another choice' },
    decidedMeanwhile: { choice: 'ratified', grounds: '' },
  });
  expect(ready.votes).toEqual([
    { itemId: 'a', kind: 'ratified', sendBackKind: null, grounds: '' },
    { itemId: 'c', kind: 'sentBack', sendBackKind: 'repairReasons', grounds: 'De onderbouwing noemt geen bewijs.' },
  ]);
  expect(ready.unfinished.map(({ id }) => id)).toEqual(['b']);
});

test.each([
  ['notAgreed', anItem('a', { agreed: null })],
  ['notJudgeable', anItem('a', { agreed: 'notJudgeable' })],
  ['identityMissing', anItem('a', { flags: ['identityMissing'] })],
] as const)('%s: is not ratified', (reason, item) => {
  expect(whyNotRatified(item)).toBe(reason);
  expect(readyToSign([item], { a: { choice: 'ratified', grounds: '' } }).votes).toEqual([]);
});

test('the two ways back are different choices', () => {
  expect(choiceOf({ kind: 'sentBack', sendBackKind: 'reassess' })).toBe('reassess');
  expect(choiceOf({ kind: 'sentBack', sendBackKind: 'repairReasons' })).toBe('repairReasons');
  expect(choiceOf({ kind: 'voided', sendBackKind: null })).toBe('voided');
});
