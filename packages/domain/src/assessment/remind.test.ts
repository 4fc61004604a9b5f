import { ANNE, BRAM, NOON, refusalOf, valueOf } from '../test/builders.ts';
import { assessorsToRemind } from './remind.ts';

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
