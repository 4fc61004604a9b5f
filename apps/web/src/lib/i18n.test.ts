import { sayOf, type SameKeys, type Texts } from './i18n.ts';

const nl = {
  title: 'Je bewijs',
  found_one: '{{count}} stuk bewijs',
  found_other: '{{count}} stukken bewijs',
  piece: { remove: 'Haal “{{title}}” weg' },
} as const satisfies Texts;
const en = {
  title: 'Your evidence',
  found_one: '{{count}} piece of evidence',
  found_other: '{{count}} pieces of evidence',
  piece: { remove: 'Remove “{{title}}”' },
} satisfies SameKeys<typeof nl>;
const say = sayOf('test', nl, en);

test('says it in both languages, filled in, for one and for more', () => {
  expect(say('nl')('piece.remove', { title: 'Moestuin' })).toBe('Haal “Moestuin” weg');
  expect(say('en')('piece.remove', { title: 'Moestuin' })).toBe('Remove “Moestuin”');
  expect(say('nl')('found', { count: 1 })).toBe('1 stuk bewijs');
  expect(say('en')('found', { count: 3 })).toBe('3 pieces of evidence');
});

test('reports a text or a fact that is missing, where the compiler was talked round', () => {
  const reported: unknown[] = [];
  globalThis.reportError = (error: unknown) => void reported.push(String(error));
  say('nl')('gone' as 'title');
  say('nl')('piece.remove');
  expect(reported).toEqual(['Error: No text test: gone', 'Error: The text “Haal “{{title}}” weg” misses {{title}}']);
});

// What follows is proved by the compiler, in `npm run check`: a line that would compile is an error there.
const { title, ...withoutTitle } = en;
// @ts-expect-error: English lacks a key that Dutch has.
withoutTitle satisfies SameKeys<typeof nl>;
// @ts-expect-error: nobody has written a text for this key.
void (() => say('nl')('piece.rename'));
// @ts-expect-error: a text that counts is asked for without its form.
void (() => say('nl')('found_one', { count: 1 }));
void title;
