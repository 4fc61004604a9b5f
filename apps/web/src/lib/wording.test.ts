import { wording } from './wording.ts';

const say = wording({
  feature: 'test',
  language: 'nl',
  texts: {
    greeting: 'Dag {{name}}, dag {{name}}',
    page: 'Bladzijde {{count}}',
    days_one: '{{count}} dag',
    days_other: '{{count}} dagen',
  } as const,
});

test('fills in a fact wherever it stands, once: what somebody typed is never read as a text', () => {
  expect(say('greeting', { name: '{{count}} $1 $&' })).toBe('Dag {{count}} $1 $&, dag {{count}} $1 $&');
});

test('a number without a singular of its own is filled in as it is', () => {
  expect(say('page', { count: 1 })).toBe('Bladzijde 1');
});

test.each([
  [0, '0 dagen'],
  [1, '1 dag'],
  [2, '2 dagen'],
])('%i days', (count, words) => expect(say('days', { count })).toBe(words));
