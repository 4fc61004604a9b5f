import { mayCorrect } from './correction.ts';

const printed = { name: 'Noor Vermaat', birthDate: '1990-04-05' };

describe('a paper is corrected', () => {
  it.each([
    [{ ...printed, name: 'Noor de Wit' }, true],
    [{ ...printed, birthDate: '1990-05-04' }, true],
    [{ ...printed }, false],
  ])('for a holder who is now %j: %s', (checked, may) => {
    expect(mayCorrect(printed, checked)).toEqual(
      may ? { ok: true, value: { checked } } : { ok: false, refusal: { code: 'nothing-to-correct' } },
    );
  });
});
