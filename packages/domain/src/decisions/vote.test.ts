import fc from 'fast-check';
import { anAdvice, anItem } from '../test/advice.ts';
import { ANNE, BRAM, CANDIDATE, CARLA, NOON, refusalOf, valueOf } from '../test/builders.ts';
import type { Choice } from './decide.ts';
import type { Session } from './session.ts';
import { castVote, outcomeOf, type Vote, type VoteFacts } from './vote.ts';

const RATIFY: Choice = { kind: 'ratified' };
const REPAIR: Choice = { kind: 'sentBack', sendBack: 'repairReasons', grounds: 'De reden bij GI4 ontbreekt.' };
const REASSESS: Choice = { kind: 'sentBack', sendBack: 'reassess', grounds: 'Een beoordelaar kende de kandidaat.' };
const VOID: Choice = { kind: 'voided', grounds: 'Het bewijs is vervalst.' };

const members: Session['members'] = [ANNE, BRAM, CARLA].map((accountId) => ({
  accountId,
  email: `${accountId}@example.org`,
  present: true,
}));

function facts(changes: Partial<Session> = {}, assessors: readonly string[] = []): VoteFacts {
  return {
    session: { state: 'open', quorum: 2, members, ...changes },
    ties: { candidateAccountId: CANDIDATE, relations: [], assessors, declared: [] },
    item: anItem(),
  };
}

function vote(accountId: string, choice: Choice = RATIFY, minute = 0): Vote {
  return { accountId, choice, castAt: new Date(NOON.getTime() + minute * 60_000) };
}

test('a member who is there and has no ties votes', () => {
  expect(valueOf(castVote(vote(ANNE), facts()))).toEqual(vote(ANNE));
});

test.each<[string, VoteFacts, object]>([
  ['before the session opens', facts({ state: 'prepared' }), { code: 'session-not-open', state: 'prepared' }],
  ['after it closed', facts({ state: 'closed' }), { code: 'session-not-open', state: 'closed' }],
  ['by who wasn’t invited', facts({ members: members.slice(1) }), { code: 'not-a-member' }],
  [
    'by who isn’t there',
    facts({ members: members.map((member) => ({ ...member, present: false })) }),
    { code: 'not-present' },
  ],
  ['by who judged the case', facts({}, [ANNE]), { code: 'recused', reasons: [{ code: 'assessed' }] }],
  ['for what can’t be decided', { ...facts(), item: anItem(anAdvice('notJudgeable')) }, { code: 'not-judgeable' }],
  ['on what was decided', { ...facts(), item: { ...anItem(), decided: true } }, { code: 'already-decided' }],
])('no vote %s', (_, where, refusal) => {
  expect(refusalOf(castVote(vote(ANNE), where))).toEqual(refusal);
});

test('a decision takes effect with the quorum’s last equal vote', () => {
  expect(outcomeOf([vote(ANNE)], facts())).toEqual({ state: 'pending', equal: 1, needed: 2 });
  expect(outcomeOf([vote(ANNE), vote(BRAM, RATIFY, 5)], facts())).toEqual({
    state: 'decided',
    decision: { kind: 'ratified', leeruitkomst: 'LU1', outcome: 'shown', decidedAt: vote(BRAM, RATIFY, 5).castAt },
  });
});

test('different wishes decide nothing: mending the reasons is not judging again', () => {
  expect(outcomeOf([vote(ANNE), vote(BRAM, VOID)], facts()).state).toBe('pending');
  expect(outcomeOf([vote(ANNE, REPAIR), vote(BRAM, REASSESS)], facts()).state).toBe('pending');
});

test('whoever votes again counts once, by the latest vote', () => {
  expect(outcomeOf([vote(ANNE), vote(ANNE, RATIFY, 1)], facts()).state).toBe('pending');
  const changed = [vote(BRAM, RATIFY, 3), vote(ANNE, VOID, 1), vote(ANNE, RATIFY, 2)];
  expect(outcomeOf(changed, facts())).toMatchObject({ state: 'decided', decision: { kind: 'ratified' } });
});

test('a vote by somebody with ties, or who has left, doesn’t count', () => {
  const both = [vote(ANNE), vote(BRAM)];
  expect(outcomeOf(both, facts({}, [BRAM]))).toEqual({ state: 'pending', equal: 1, needed: 2 });
  const left = members.map((member) => ({ ...member, present: member.accountId !== BRAM }));
  expect(outcomeOf(both, facts({ members: left })).state).toBe('pending');
});

test('everyone’s grounds stand in the decision, each once', () => {
  const more: Choice = { ...REPAIR, grounds: 'Ook bij GI11 staat niets.' };
  const again: Choice = { ...REPAIR, grounds: ` ${REPAIR.grounds}\n` };
  const votes = [vote(ANNE, REPAIR), vote(BRAM, more, 1), vote(CARLA, again, 2)];
  expect(outcomeOf(votes, facts({ quorum: 3 }))).toMatchObject({
    state: 'decided',
    decision: {
      kind: 'sentBack',
      sendBack: 'repairReasons',
      grounds: 'De reden bij GI4 ontbreekt.\n\nOok bij GI11 staat niets.',
    },
  });
});

test('nothing is decided without as many equal votes as the quorum says, and never for the absent or tied', () => {
  const anyVote = fc.record({
    accountId: fc.constantFrom(ANNE, BRAM, CARLA),
    choice: fc.constantFrom(RATIFY, REPAIR, REASSESS, VOID),
    minute: fc.integer({ min: 0, max: 99 }),
  });
  const anySession = fc.record({ quorum: fc.constantFrom(2, 3), tied: fc.subarray([ANNE, BRAM, CARLA]) });
  fc.assert(
    fc.property(fc.array(anyVote, { maxLength: 8 }), anySession, (cast, { quorum, tied }) => {
      const votes = cast.map(({ accountId, choice, minute }, index) => vote(accountId, choice, minute * 10 + index));
      const outcome = outcomeOf(votes, facts({ quorum }, tied));
      if (outcome.state === 'pending') return;
      const { kind } = outcome.decision;
      const behind = new Set(votes.filter(({ choice }) => choice.kind === kind).map(({ accountId }) => accountId));
      expect([...behind].filter((who) => !tied.includes(who)).length).toBeGreaterThanOrEqual(quorum);
    }),
  );
});
