import { ANNE } from '../test/builders.ts';
import { tiesBetween, type Relation } from './relation.ts';

const anne = { accountId: ANNE, email: 'anne@example.org' };

test('somebody a candidate named is tied to them, in every part they play, once each', () => {
  const relations: readonly Relation[] = [
    { kind: 'coach', email: ' Anne@Example.org ' },
    { kind: 'witness', email: 'anne@example.org' },
    { kind: 'coach', email: 'anne@example.org' },
    { kind: 'employer', email: 'bram@example.org' },
  ];
  expect(tiesBetween(anne, relations)).toEqual(['coach', 'witness']);
});

test('a relation without an address ties nobody', () => {
  expect(tiesBetween({ ...anne, email: '' }, [{ kind: 'family', email: null }])).toEqual([]);
});
