import { checkShare } from './share.ts';

const AT = new Date('2026-11-22T10:00:00Z');
const days = (count: number) => new Date(AT.getTime() + count * 86_400_000);
const codeOf = (expiresAt: Date, open = 0) => {
  const checked = checkShare({ expiresAt, open }, AT);
  return checked.ok ? 'ok' : checked.refusal.code;
};

test.each([
  [days(1), 'ok'],
  [days(366), 'ok'],
  [days(368), 'share-too-long'],
  [AT, 'share-in-the-past'],
  [days(-1), 'share-in-the-past'],
])('a link until %p is %s', (expiresAt, code) => {
  expect(codeOf(expiresAt)).toBe(code);
});

test('a holder keeps oversight: twenty open links to one paper are enough', () => {
  expect(codeOf(days(1), 19)).toBe('ok');
  expect(codeOf(days(1), 20)).toBe('too-many-shares');
});
