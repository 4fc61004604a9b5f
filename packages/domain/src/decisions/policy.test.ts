import { ROLES, type Role } from '../accounts/roles.ts';
import { ANNE, BRAM } from '../test/builders.ts';
import { canAnnounce, canPrepareSession, canRevoke, canSeeSession, canVote } from './policy.ts';

const members = [{ accountId: ANNE, email: 'anne@example.org', present: true }];

test.each<[string, (actor: { accountId: string; roles: readonly Role[] }) => boolean, readonly Role[]]>([
  ['prepares', canPrepareSession, ['secretary']],
  ['announces', canAnnounce, ['secretary']],
  ['sees the papers', canSeeSession, ['secretary', 'boardMember']],
  ['revokes', canRevoke, ['secretary', 'boardMember']],
  ['votes', (actor) => canVote(actor, members), ['boardMember']],
])('who %s', (_, may, roles) => {
  expect(ROLES.filter((role) => may({ accountId: ANNE, roles: [role] }))).toEqual(roles);
});

test('a board member votes only in a session they were invited to', () => {
  expect(canVote({ accountId: BRAM, roles: ['boardMember'] }, members)).toBe(false);
});
