import { mayErase } from './erasure.ts';

describe('a person may be erased', () => {
  it('when no case runs and nothing was ever decided', () => {
    expect(mayErase({ running: 0, remedyUntil: null }, '2026-11-22')).toEqual({ ok: true, value: true });
  });

  it('not while a case runs', () => {
    expect(mayErase({ running: 1, remedyUntil: null }, '2026-11-22')).toMatchObject({
      refusal: { code: 'erasure-case-running' },
    });
  });

  it.each([
    ['2026-11-21', false],
    ['2026-11-22', false],
    ['2026-11-23', true],
  ])('from the day after the last day to disagree: on %s %s', (today, may) => {
    expect(mayErase({ running: 0, remedyUntil: '2026-11-22' }, today).ok).toBe(may);
  });
});
