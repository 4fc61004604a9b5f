import { checkIdentity } from './identity.ts';

const check = { candidate: 'c', checkedBy: 'k', birthDate: '1984-02-29', checkedOn: '2026-03-01' };

describe('checkIdentity', () => {
  it.each([
    ['accepts a check by somebody else, today', {}, undefined],
    ['refuses a check of oneself', { checkedBy: 'c' }, 'own-identity'],
    ['refuses a check on a day still to come', { checkedOn: '2026-03-02' }, 'identity-checked-later'],
    ['refuses the birth date of a child', { birthDate: '2012-03-02' }, 'birth-date-impossible'],
    ['refuses a birth date that nobody living has', { birthDate: '1890-01-01' }, 'birth-date-impossible'],
  ])('%s', (_rule, changed, refusal) => {
    const result = checkIdentity({ ...check, ...changed }, '2026-03-01');
    expect(result.ok ? undefined : result.refusal.code).toBe(refusal);
  });
});
