import fc from 'fast-check';
import { parseStrictJson } from './strict-json.ts';

test('whatever JSON writes, it reads', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false, depthSize: 'medium' }), (value) => {
      const isSafe = !/[0-9]{16}|e[+-]?[0-9]/i.test(JSON.stringify(value));
      fc.pre(isSafe);
      expect(parseStrictJson(JSON.stringify(value, null, 1))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([
  ['a member twice', '{"name":"Deelcertificaat","name":"Diploma"}'],
  ['a member twice, once in disguise', '{"name":"Deelcertificaat","\\u006eame":"Diploma"}'],
  ['a member twice, deep down', '[{"a":{"b":[{"c":1,"c":2}]}}]'],
  ['a prototype beside a member', '{"__proto__":{"name":"a"},"__proto__":{"name":"b"}}'],
  ['a byte order mark', '\uFEFF{"name":"a"}'],
  ['a number too large to be one', '{"credits":1e400}'],
  ['a number that doubles can not hold', '{"credits":9007199254740993}'],
  ['half a character', '{"name":"\\ud83d"}'],
  ['something after the end', '{"name":"a"}{"name":"b"}'],
  ['a comment', '{"name":"a"/* b */}'],
  ['no JSON', "{name:'a'}"],
])('with %s it is not read', (_what, text) => {
  expect(parseStrictJson(text)).toBeUndefined();
});

test.each([
  ['escaped colons and quotes', String.raw`{"a\"b:":"c\":\\\"d","e":":"}`],
  ['a prototype as an ordinary member', '{"__proto__":"x"}'],
])('%s are read as they are', (_what, text) => {
  expect(JSON.stringify(parseStrictJson(text))).toBe(JSON.stringify(JSON.parse(text)));
});
