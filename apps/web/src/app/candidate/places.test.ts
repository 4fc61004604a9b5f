import type { ReadinessLine } from '@bewijskracht/contracts';
import { placeOfLine, placeOfStep, readPortfolioSearch } from './places.ts';

const line = (code: string, facts: ReadinessLine['facts'] = {}): ReadinessLine => ({
  code,
  severity: 'blocks',
  leeruitkomst: 'LU2',
  evidenceId: 'piece',
  facts,
});

test('a link that lacks its explanation leads to its own cell, also for the leeruitkomst as a whole', () => {
  expect(placeOfLine(line('link-incomplete', { gedragsindicator: 'GI03' }))).toEqual({
    to: '/portfolio',
    search: { lu: 'LU2', bewijs: 'piece', gi: 'GI03' },
  });
  expect(placeOfLine(line('link-incomplete', { gedragsindicator: null }))).toMatchObject({ search: { gi: 'geheel' } });
});

test.each([
  ['period-missing', 'wanneer'],
  ['nothing-to-see', 'bestanden'],
  ['own-part-missing', 'rol'],
])('evidence with %s leads to the fields that mend it', (gap, hash) => {
  expect(placeOfLine(line('evidence-incomplete', { gap }))).toEqual({
    to: '/bewijs/$id',
    params: { id: 'piece' },
    hash,
  });
});

test('what is stated on the page of submitting itself leads nowhere else', () => {
  expect(placeOfLine(line('own-work-not-stated'))).toBeUndefined();
});

test('the next step leads to where the work is done', () => {
  expect(placeOfStep({ code: 'explain-leeruitkomst', leeruitkomst: 'LU1' }, 'LU1')).toEqual({
    to: '/portfolio',
    search: { lu: 'LU1', toon: 'uitleg' },
  });
  expect(placeOfStep({ code: 'state-ai-use', evidenceId: 'piece' }, 'LU1')).toMatchObject({ hash: 'ai' });
});

test('an address with words it does not know opens the portfolio as if they were not there', () => {
  expect(readPortfolioSearch({ lu: 'LU1', toon: 'alles', gi: 3, bewijs: '' })).toEqual({ lu: 'LU1' });
});
