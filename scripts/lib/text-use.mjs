import path from 'node:path';
import { found, sourceOf } from './texts.mjs';

/** A whole key as code writes it down; Prettier keeps single quotes for these and double ones for attributes. */
const PLAIN = /'((?:[^'\\\n]|\\.)*)'/g;

/** A template, whose `${…}` may hold an object or a call but no other template. */
const TEMPLATE = /`((?:[^`\\$]|\\.|\$(?!\{)|\$\{(?:[^{}`]|\{[^{}`]*\})*\})*)`/g;

/**
 * The texts of the screens that no code asks for. A text is asked for by the files that import its feature's hook:
 * with its key as a literal, or with a template that its key fits (`kind.${kind}`; one `${…}` is one part of a key, so a
 * key too many among those is seen only by the compiler's union, not here).
 * @param {readonly import('./texts.mjs').Text[]} texts
 * @returns {Promise<string[]>} `file: key`
 */
export async function unusedTexts(texts) {
  const sources = (await found('apps/web/src/**/*.{ts,tsx}')).map((file) => ({ file, source: sourceOf(file) }));
  const unused = [];
  for (const file of new Set(texts.map((text) => text.file))) {
    const asked = askedOf(file, sources);
    const keys = texts.filter((text) => text.file === file).map(({ key }) => key.replace(/_(one|other)$/, ''));
    unused.push(...[...new Set(keys)].filter((key) => !asked.some((is) => is(key))).map((key) => `${file}: ${key}`));
  }
  return unused;
}

/** Which of these names no source of the API or the domain writes down. */
export async function unusedNames(names) {
  const files = await found('{apps/api,packages/domain}/src/**/*.ts');
  const written = new Set();
  for (const file of files) for (const [, name] of withoutComments(sourceOf(file)).matchAll(PLAIN)) written.add(name);
  return names.filter((name) => !written.has(name));
}

/** What every file that can speak a feature's texts asks for. */
function askedOf(file, sources) {
  const stem = path.basename(file).replace('.nl.ts', '');
  const door = new RegExp(`/${stem}\\.(text|nl)\\.ts'`);
  const speakers = sources.filter(({ file: from, source }) => from !== file && door.test(source));
  return speakers.flatMap((speaker) => {
    const source = withoutComments(speaker.source);
    const plain = new Set([...source.matchAll(PLAIN)].map(([, key]) => key));
    return [(key) => plain.has(key), ...[...source.matchAll(TEMPLATE)].map(([, template]) => fitting(template))];
  });
}

function fitting(template) {
  const parts = template.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
  // A template that is nothing but holes would fit every key.
  if (parts.join('').trim() === '') return () => false;
  const pattern = new RegExp(`^${parts.map(escaped).join('[^.]+')}$`);
  return (key) => pattern.test(key);
}

const escaped = (part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function withoutComments(source) {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
