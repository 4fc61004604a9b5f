import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allTexts, mailNames, problemTexts, screenTexts } from './lib/texts.mjs';
import { unusedNames, unusedTexts } from './lib/text-use.mjs';
import { HARD_WORDS, LONGEST_SENTENCE, SYNONYMS } from './lib/word-rules.mjs';

const texts = await allTexts();
const name = ({ file, key }) => `${file}: ${key}`;
const inOrder = (a, b) => a.localeCompare(b);
const LANGUAGES = ['nl', 'en'];

describe('every text', () => {
  it('is found: screens, problems, mails, papers and the public page', () => {
    for (const file of [
      'ui.nl.ts',
      'problems/index.ts',
      'templates.ts',
      'receipt-words.ts',
      'credential-page-words.ts',
    ])
      assert.ok(
        texts.some((text) => text.file.endsWith(file)),
        file,
      );
  });

  it('is there in Dutch and in English', () => {
    assert.deepEqual(texts.filter(({ nl, en }) => nl.trim() === '' || en.trim() === '').map(name), []);
  });

  it('is filled from the same facts in both', () => {
    const facts = (text) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].toSorted(inOrder).join(' ');
    assert.deepEqual(texts.filter(({ nl, en }) => facts(nl) !== facts(en)).map(name), []);
  });

  it('that counts has a word for one and for more', () => {
    const keys = new Set(texts.map(name));
    const other = { _one: '_other', _other: '_one' };
    const alone = [...keys].filter((key) => {
      const [form] = key.match(/_(one|other)$/) ?? [];
      return form !== undefined && !keys.has(key.replace(form, other[form]));
    });
    assert.deepEqual(alone, []);
  });

  it('of the screens is asked for by code', async () => {
    const screens = await screenTexts();
    const planted = { file: screens[0].file, key: 'nobody.asksForThis', nl: 'Niemand', en: 'Nobody' };
    assert.deepEqual(await unusedTexts([...screens, planted]), [`${planted.file}: ${planted.key}`]);
  });

  it('of a problem or a mail is asked for by code', async () => {
    const problems = (await problemTexts()).map(({ key }) => key);
    assert.deepEqual(await unusedNames([...problems, ...(await mailNames()), 'nobody-says-this']), [
      'nobody-says-this',
    ]);
  });
});

describe('one word per thing', () => {
  for (const language of LANGUAGES)
    for (const { word, say, example, except = {} } of SYNONYMS[language]) {
      it(`${language}: ${say}, never ${example}`, () => {
        assert.match(example, word);
        const found = texts.filter((text) => !Object.hasOwn(except, text.key) && word.test(said(text[language])));
        assert.deepEqual(
          found.map((text) => `${name(text)}: ${text[language]}`),
          [],
        );
      });
    }
});

describe('plain Dutch (B1)', () => {
  it(`has no sentence of more than ${LONGEST_SENTENCE} words`, () => {
    const long = texts.filter(({ nl }) =>
      sentences(nl).some((sentence) => sentence.split(/\s+/).length > LONGEST_SENTENCE),
    );
    assert.deepEqual(
      long.map((text) => `${name(text)}: ${text.nl}`),
      [],
    );
  });

  it('has no written language where a plain word does', () => {
    const hard = new RegExp(`\\b(${Object.keys(HARD_WORDS).join('|')})\\b`, 'i');
    const found = texts.flatMap((text) => {
      const word = hard.exec(text.nl)?.[1]?.toLowerCase();
      return word === undefined ? [] : [`${name(text)}: ${word}, say ${HARD_WORDS[word]}`];
    });
    assert.deepEqual(found, []);
  });
});

/** What is read: without the names of the facts that are filled in. */
const said = (text) => text.replace(/\{\{\w+\}\}/g, '…');

const sentences = (text) => text.split(/(?<=[.?!:;])\s+/).filter((sentence) => sentence !== '');
