import type { CaseTies, SessionMember } from './session.ts';
import { openSession, prepareSession } from './session.ts';

const member = (accountId: string): SessionMember => ({ accountId, email: `${accountId}@example.org`, present: false });
const MEMBERS = ['a', 'b', 'c'].map(member);
const FREE: CaseTies = { candidateAccountId: 'candidate', relations: [], assessors: ['x', 'y'], declared: [] };

test('a meeting is prepared when every case has enough members without ties', () => {
  const cases = [{ ties: FREE }, { ties: { ...FREE, assessors: ['a', 'x'] } }];
  expect(prepareSession({ members: MEMBERS, quorum: 2 }, cases).ok).toBe(true);
});

test('a case on which too few members may decide is named before the meeting', () => {
  const tied = {
    id: 'case',
    ties: { ...FREE, assessors: ['a'], relations: [{ kind: 'coach', email: 'B@example.org' }] },
  } as const;
  const refused = prepareSession({ members: MEMBERS, quorum: 2 }, [{ id: 'free', ties: FREE }, tied]);
  expect(refused).toEqual({ ok: false, refusal: { code: 'no-quorum-on-case', quorum: 2, cases: [tied] } });
});

test('fewer members than the quorum can neither be invited nor meet', () => {
  const session = { members: MEMBERS.slice(0, 1), quorum: 2 };
  const refusal = { code: 'no-quorum', voting: 1, quorum: 2 };
  expect(prepareSession(session, [])).toEqual({ ok: false, refusal });
  expect(openSession({ ...session, state: 'prepared' })).toEqual({ ok: false, refusal });
});
