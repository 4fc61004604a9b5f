import { RELATION_KINDS } from '../portfolios/relation.ts';
import { ANNE, BRAM, CANDIDATE, CARLA, refusalOf, valueOf } from '../test/builders.ts';
import {
  closeSession,
  hasQuorum,
  openSession,
  recusalsFor,
  votingMembers,
  type CaseTies,
  type Session,
} from './session.ts';

const [anne, bram, carla] = [ANNE, BRAM, CARLA].map((accountId) => ({
  accountId,
  email: `${accountId}@example.org`,
  present: true,
})) as [Session['members'][number], Session['members'][number], Session['members'][number]];

function ties(changes: Partial<CaseTies> = {}): CaseTies {
  return { candidateAccountId: CANDIDATE, relations: [], assessors: [], declared: [], ...changes };
}

function session(changes: Partial<Session> = {}): Session {
  return { state: 'open', quorum: 2, members: [anne, bram, carla], ...changes };
}

test('a member without ties keeps their vote', () => {
  expect(recusalsFor(anne, ties())).toEqual([]);
});

test.each<[string, Partial<CaseTies>, object]>([
  ['who assessed never decides', { assessors: [ANNE] }, { code: 'assessed' }],
  ['nobody decides about themselves', { candidateAccountId: ANNE }, { code: 'is-the-candidate' }],
  [
    'who says so keeps out',
    { declared: [{ accountId: ANNE, reason: 'Oud-collega.' }] },
    { code: 'declared', reason: 'Oud-collega.' },
  ],
  ...RELATION_KINDS.map((kind): [string, Partial<CaseTies>, object] => [
    `who is ${kind} of the candidate never decides`,
    { relations: [{ kind, email: anne.email }] },
    { code: 'related', relation: kind },
  ]),
])('%s', (_, changes, reason) => {
  expect(recusalsFor(anne, ties(changes))).toEqual([reason]);
  expect(votingMembers(session(), ties(changes))).toEqual([bram, carla]);
});

test('somebody else’s tie is not mine', () => {
  expect(recusalsFor(anne, ties({ assessors: [BRAM], declared: [{ accountId: CARLA, reason: 'x' }] }))).toEqual([]);
});

test('quorum counts who is there and has no ties', () => {
  expect(hasQuorum(session(), ties({ assessors: [ANNE] }))).toBe(true);
  expect(hasQuorum(session(), ties({ assessors: [ANNE, BRAM] }))).toBe(false);
  const absent = session({ members: [anne, { ...bram, present: false }, carla] });
  expect(hasQuorum(absent, ties())).toBe(true);
  expect(hasQuorum(absent, ties({ assessors: [ANNE] }))).toBe(false);
});

test('a session opens once; who is there is counted at each vote', () => {
  const prepared = session({ state: 'prepared', members: [anne, { ...bram, present: false }] });
  expect(valueOf(openSession(prepared))).toBe('open');
  expect(refusalOf(openSession(session()))).toEqual({ code: 'session-not-prepared', state: 'open' });
  const alone = { ...prepared, members: [anne] };
  expect(refusalOf(openSession(alone))).toEqual({ code: 'no-quorum', voting: 1, quorum: 2 });
});

test('a session closes when nothing on its agenda is undecided', () => {
  expect(valueOf(closeSession(session(), 0))).toBe('closed');
  expect(refusalOf(closeSession(session(), 1))).toEqual({ code: 'undecided-items', items: 1 });
  expect(refusalOf(closeSession(session({ state: 'prepared' }), 0))).toEqual({
    code: 'session-not-open',
    state: 'prepared',
  });
});
