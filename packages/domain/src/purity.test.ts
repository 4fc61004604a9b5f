import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = dirname(fileURLToPath(import.meta.url));

const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\./],
  ['a random number', /\bMath\.random\b|\bcrypto\b\.|\brandomUUID\b/],
  ['the process', /\bprocess\s*[.[]|\bglobalThis\b/],
  ['the outside', /\bfetch\(|\brequire\(|\bimport\(|\bconsole\./],
];

function sourceFiles(): readonly string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => join(SOURCE, path));
}

function codeOf(path: string): string {
  return readFileSync(path, 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '');
}

function importsOf(code: string): readonly string[] {
  return [...code.matchAll(/\bfrom\s+'([^']+)'|\bimport\s+'([^']+)'/g)].map((found) => found[1] ?? found[2] ?? '');
}

test('finds what it looks for', () => {
  expect(sourceFiles().length).toBeGreaterThan(20);
  const guilty = "import x from 'node:fs'; Date.now(); new Date(); Math.random(); process.env; fetch('');";
  for (const [, pattern] of FORBIDDEN) expect(guilty).toMatch(pattern);
  expect(importsOf(guilty)).toEqual(['node:fs']);
});

test.each(FORBIDDEN)('no rule reads %s', (_, pattern) => {
  expect(sourceFiles().filter((path) => pattern.test(codeOf(path)))).toEqual([]);
});

test('every import stays inside the package', () => {
  const strangers = sourceFiles().flatMap((path) =>
    importsOf(codeOf(path)).filter(
      (target) => !target.startsWith('.') || !resolve(dirname(path), target).startsWith(SOURCE),
    ),
  );
  expect(strangers).toEqual([]);
});
