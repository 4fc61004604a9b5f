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

test('a relation without an address is recognised by name, accents and capitals aside', () => {
  const named = { ...anne, name: 'Anne  de Vrìes' };
  expect(tiesBetween(named, [{ kind: 'employer', email: null, name: 'anne de vries' }])).toEqual(['employer']);
  expect(tiesBetween(named, [{ kind: 'employer', email: null, name: 'Anne' }])).toEqual([]);
});

test('where an address is known, a namesake is somebody else', () => {
  const relations = [{ kind: 'coach', email: 'other@example.org', name: 'Anne' } as const];
  expect(tiesBetween({ ...anne, name: 'Anne' }, relations)).toEqual([]);
});
