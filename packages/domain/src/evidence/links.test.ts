import { aLink } from '../test/builders.ts';
import { canClaim, isExplained, linkGaps } from './links.ts';

test('a link is explained only with a motivation AND a place to see it', () => {
  expect(isExplained(aLink())).toBe(true);
  expect(linkGaps(aLink({ motivation: ' ' }))).toEqual(['motivation-missing']);
  expect(linkGaps(aLink({ whereToSee: '' }))).toEqual(['where-to-see-missing']);
  expect(linkGaps(aLink({ motivation: '', whereToSee: '' }))).toEqual(['motivation-missing', 'where-to-see-missing']);
});

describe('canClaim', () => {
  const framework = {
    leeruitkomsten: [
      { code: 'LU1', gedragsindicatoren: ['GI1', 'GI2'] },
      { code: 'LU2', gedragsindicatoren: ['GI2'] },
    ],
  };

  it.each([
    ['takes a gedragsindicator under a leeruitkomst it stands under', 'LU2', 'GI2', undefined],
    ['takes a leeruitkomst as a whole', 'LU2', null, undefined],
    [
      'refuses a gedragsindicator under a leeruitkomst it does not stand under',
      'LU2',
      'GI1',
      'gedragsindicator-elsewhere',
    ],
    ['refuses a leeruitkomst the framework has not', 'LU9', null, 'leeruitkomst-unknown'],
  ])('%s', (_rule, leeruitkomst, gedragsindicator, refusal) => {
    const result = canClaim(framework, { leeruitkomst, gedragsindicator });
    expect(result.ok ? undefined : result.refusal.code).toBe(refusal);
  });
});
