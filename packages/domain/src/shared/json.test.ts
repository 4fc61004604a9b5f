import fc from 'fast-check';
import { canonicalJson } from './json.ts';

test('keys are sorted by code units, at every depth, without whitespace', () => {
  const value = { b: [1, { d: true, c: null }], a: 'x', '€': 1, '10': 2, '9': 3 };
  expect(canonicalJson(value)).toBe('{"10":2,"9":3,"a":"x","b":[1,{"c":null,"d":true}],"€":1}');
});

test('sorts by code units where code points would differ (RFC 8785, §3.2.3)', () => {
  expect(canonicalJson({ '\u{1F600}': 1, '\uFB33': 2 })).toBe('{"\u{1F600}":1,"\uFB33":2}');
});

test('numbers read as ECMAScript writes them (RFC 8785, appendix B)', () => {
  expect(canonicalJson([-0, 1e21, 1e-7, 333333333.3333333, 4.5, 2e-3])).toBe(
    '[0,1e+21,1e-7,333333333.3333333,4.5,0.002]',
  );
});

test('text keeps its letters and escapes only what JSON must', () => {
  expect(canonicalJson('é "\\\n\u0007 /')).toBe('"é \\"\\\\\\n\\u0007 /"');
});

test('says the same as JSON, and the same for every order of keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'grapheme' })), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(Object.fromEntries(Object.entries(value).toReversed()))).toBe(text);
    }),
  );
});

test('a key without a value is as if it weren’t there', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

test.each([
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a date', new Date(0)],
  ['a function', () => 1],
  ['half a surrogate pair', '\uD800'],
  ['a big integer', 1n],
  ['nothing in a list', [undefined]],
])('refuses what JSON can’t hold: %s', (_, value) => {
  expect(() => canonicalJson(value)).toThrow("JSON can't hold");
});
