import { nextRound } from './rounds.ts';

const earlier = [
  { round: 1, stage: 'returned', leeruitkomsten: ['LU1', 'LU2'] },
  { round: 2, stage: 'scoring', leeruitkomsten: ['LU1'] },
  { round: 3, stage: 'announced', leeruitkomsten: ['LU3', 'LU4'] },
] as const;

describe('nextRound', () => {
  it('starts at one', () => {
    expect(nextRound(['LU1'], [], [])).toEqual({ ok: true, value: 1 });
  });

  it('counts on, also after a returned round', () => {
    expect(nextRound(['LU2'], earlier, [])).toEqual({ ok: true, value: 4 });
  });

  it('refuses a leeruitkomst that is in an open round', () => {
    expect(nextRound(['LU1', 'LU2'], earlier, [])).toEqual({
      ok: false,
      refusal: { code: 'leeruitkomst-already-submitted', leeruitkomsten: ['LU1'] },
    });
  });

  it('lets a leeruitkomst that was not shown be tried again, and one that was shown not', () => {
    expect(nextRound(['LU3'], earlier, ['LU4']).ok).toBe(true);
    expect(nextRound(['LU3', 'LU4'], earlier, ['LU4'])).toEqual({
      ok: false,
      refusal: { code: 'leeruitkomst-already-shown', leeruitkomsten: ['LU4'] },
    });
  });
});
