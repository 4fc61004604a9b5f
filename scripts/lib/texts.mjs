import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './toolchain.mjs';

/**
 * One text of the product in both languages.
 * @typedef {{ file: string, key: string, nl: string, en: string }} Text
 */

/** Where the API keeps words of its own: papers, the public page, mails. */
const API_WORDS = ['apps/api/src/features/**/*words.ts', 'apps/api/src/platform/mail/templates.ts'];

/**
 * Every text that somebody may read, from the modules themselves: screens, problems, mails, papers, the public page.
 * A text that is made by a function is made with stand-ins, `{{…}}`.
 * @returns {Promise<Text[]>}
 */
export async function allTexts() {
  const [screens, problems, papers] = await Promise.all([screenTexts(), problemTexts(), apiTexts()]);
  return [...screens, ...problems, ...papers];
}

/** The texts of the screens. @returns {Promise<Text[]>} */
export async function screenTexts() {
  const files = await found('apps/web/src/**/*.nl.ts');
  return (
    await Promise.all(
      files.map(async (file) => {
        const [{ nl }, { en }] = await Promise.all([load(file), load(file.replace('.nl.ts', '.en.ts'))]);
        return pair(file, { nl, en });
      }),
    )
  ).flat();
}

/** What the API can refuse, in words. @returns {Promise<Text[]>} */
export async function problemTexts() {
  const file = 'packages/contracts/src/problems/index.ts';
  const { PROBLEMS } = await load(file);
  return Object.entries(PROBLEMS).map(([key, { nl, en }]) => ({ file, key, nl, en }));
}

/** The mails, by template. @returns {Promise<string[]>} */
export async function mailNames() {
  return Object.keys((await load('apps/api/src/platform/mail/templates.ts')).MAIL_TEMPLATES);
}

/** The texts of mails, papers and the public page. @returns {Promise<Text[]>} */
async function apiTexts() {
  const files = (await Promise.all(API_WORDS.map(found))).flat();
  return (
    await Promise.all(
      files.map(async (file) =>
        Object.entries(await load(file)).flatMap(([name, value]) =>
          typeof value === 'object' ? bilingual(file, name, value) : [],
        ),
      ),
    )
  ).flat();
}

/** Looks for what has a Dutch and an English side, however deep. */
function bilingual(file, key, value) {
  const made = typeof value === 'function' ? withStandIns(value) : value;
  if (typeof made !== 'object' || made === null) return [];
  if ('nl' in made && 'en' in made) return pair(file, made, key);
  return Object.entries(made).flatMap(([name, part]) => bilingual(file, `${key}.${name}`, part));
}

/** Both sides with the same keys; one that a side lacks is empty there. */
function pair(file, { nl, en }, key = '') {
  const dutch = new Map(flat(nl, key));
  const english = new Map(flat(en, key));
  const keys = new Set([...dutch.keys(), ...english.keys()]);
  return [...keys].map((each) => ({ file, key: each, nl: dutch.get(each) ?? '', en: english.get(each) ?? '' }));
}

function flat(value, key) {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value === 'function') return flat(withStandIns(value), key);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => flat(part, key === '' ? name : `${key}.${name}`));
}

/** Calls what makes a text. A template takes one record of facts, a sentence takes its facts one by one. */
function withStandIns(make) {
  const facts = new Proxy(
    {},
    { get: (_, name) => (name === Symbol.toPrimitive ? () => '{{fact}}' : `{{${String(name)}}}`) },
  );
  return make(...Array.from({ length: Math.max(make.length, 1) }, () => facts));
}

/** @returns {Promise<string[]>} */
export async function found(/** @type {string} */ pattern) {
  /** @type {string[]} */
  const files = [];
  for await (const file of glob(pattern, { cwd: ROOT })) files.push(file);
  return files.filter((file) => !file.endsWith('.test.ts') && !file.endsWith('.d.ts')).toSorted();
}

/** The source of a file of the project. */
export const sourceOf = (file) => readFileSync(path.join(ROOT, file), 'utf8');

const load = (file) => import(pathToFileURL(path.join(ROOT, file)).href);
