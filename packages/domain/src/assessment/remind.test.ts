import { ANNE, BRAM, NOON, refusalOf, valueOf } from '../test/builders.ts';
import { assessorsToRemind, isDone } from './remind.ts';

const hoursAgo = (hours: number): Date => new Date(NOON.getTime() - hours * 3_600_000);

test('only who is not done is reminded', () => {
  const assessors = [
    { accountId: ANNE, done: true, remindedAt: null },
    { accountId: BRAM, done: false, remindedAt: null },
  ];
  expect(valueOf(assessorsToRemind(assessors, NOON))).toEqual([BRAM]);
});

test('nobody is reminded twice in a day', () => {
  expect(refusalOf(assessorsToRemind([{ accountId: ANNE, done: false, remindedAt: hoursAgo(23) }], NOON))).toEqual({
    code: 'reminded-today',
  });
  expect(valueOf(assessorsToRemind([{ accountId: ANNE, done: false, remindedAt: hoursAgo(24) }], NOON))).toEqual([
    ANNE,
  ]);
});

test('when all are done there is nobody to remind', () => {
  expect(refusalOf(assessorsToRemind([{ accountId: ANNE, done: true, remindedAt: null }], NOON))).toEqual({
    code: 'nobody-to-remind',
  });
});

test('in a round one is done by one’s own seal; after the reveal the work is shared until the advice', () => {
  expect(isDone({ state: 'scoring', tied: false, sealed: false, allRevealed: false })).toBe(false);
  expect(isDone({ state: 'scoring', tied: false, sealed: true, allRevealed: false })).toBe(true);
  expect(isDone({ state: 'revealed', tied: false, sealed: true, allRevealed: true })).toBe(false);
  expect(isDone({ state: 'advised', tied: false, sealed: true, allRevealed: true })).toBe(true);
  expect(isDone({ state: 'withdrawn', tied: false, sealed: false, allRevealed: false })).toBe(true);
  expect(isDone({ state: 'appointed', tied: true, sealed: false, allRevealed: false })).toBe(true);
});
