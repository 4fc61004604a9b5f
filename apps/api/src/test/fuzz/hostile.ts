import type { Dice } from './dice.ts';

/** Texts that have broken other people's software: quoting, encodings, paths, markup, formats, sizes. */
const TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  '\u202efdp.exe',
  '\u200b\ufeff',
  'e\u0301'.repeat(50),
  '👩‍👩‍👧‍👦'.repeat(20),
  'ﷺ'.repeat(30),
  "'",
  "' or '1'='1",
  "'; drop table evidence; --",
  '"',
  '\\',
  '$1',
  '%',
  '%00',
  '%s%s%n',
  '{{7*7}}',
  '${7*7}',
  '../../../../etc/passwd',
  '..\\..\\win.ini',
  'file:///etc/passwd',
  'http://169.254.169.254/latest/meta-data/',
  'javascript:alert(1)',
  '<script>alert(1)</script>',
  '<svg onload=alert(1)>',
  'a\r\nSet-Cookie: session=stolen',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  'NaN',
  '-0',
  '1e309',
  '9'.repeat(400),
  '0x7fffffff',
  '0000-00-00',
  '2026-02-30',
  '2026-11-22T25:61:61Z',
  '-271821-04-20T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'LU1,LU2,LU1',
  'a'.repeat(300),
  'a'.repeat(5_000),
];

const NUMBERS: readonly number[] = [
  0,
  -0,
  -1,
  1,
  0.5,
  2_147_483_647,
  2_147_483_648,
  -2_147_483_649,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 1,
  1e21,
  1e308,
  5e-324,
];

/** A text nobody meant to be sent. */
export const hostileText = (dice: Dice): string => dice.pick(TEXTS);

/** A number nobody meant to be sent. */
export const hostileNumber = (dice: Dice): number => dice.pick(NUMBERS);

/** Anything JSON can say, of another kind than was asked. */
export function hostileJson(dice: Dice): unknown {
  const makers: readonly (() => unknown)[] = [
    () => null,
    () => true,
    () => hostileNumber(dice),
    () => hostileText(dice),
    () => [],
    () => ({}),
    () => [hostileText(dice), null, hostileNumber(dice)],
    () => JSON.parse('{"__proto__": {"admin": true}, "constructor": {"prototype": {"admin": true}}}') as unknown,
    () => JSON.parse('{"toString": 1, "valueOf": null, "then": "x", "length": 1e9}') as unknown,
    () => Array.from({ length: 600 }, () => 0),
    () => nested(dice.pick([10, 200, 2_000])),
  ];
  return dice.pick(makers)();
}

/** Bodies that are no JSON, or hardly: cut off, twice, with a mark, in another coding, deeper than any stack. */
export function hostileBody(dice: Dice): Buffer {
  const bodies: readonly (() => string | Buffer)[] = [
    () => '',
    () => '{',
    () => '{"a":',
    () => '{"a":1}{"b":2}',
    () => '\ufeff{"a":1}',
    () => '{"__proto__":{"a":1}}',
    () => '{"constructor":{"prototype":{"a":1}}}',
    () => '{"a":1,"a":2}',
    () => '{"a":"\\ud800"}',
    () => '{"a":NaN}',
    () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    () => `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
    () => `[${'9'.repeat(100_000)}]`,
    () => Buffer.from('{"a":"é"}', 'utf16le'),
    () => Buffer.from([0xff, 0xfe, 0x00, 0x22, 0xc3, 0x28]),
    () => '%PDF-1.7\n1 0 obj <</Type /EmbeddedFile /Filter /FlateDecode>> stream\nx\nendstream',
    () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200, 0x41)]),
    () => 'GIF89a<script>alert(1)</script>',
    () => '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>',
    () => 'a=1&b[c]=2',
  ];
  const body = dice.pick(bodies)();
  return typeof body === 'string' ? Buffer.from(body) : body;
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}
