import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refusalOf, valueOf } from '../test/builders.ts';
import {
  errataOf,
  findGedragsindicator,
  findLeeruitkomst,
  gedragsindicatorenOf,
  leeruitkomstenOf,
} from './framework.ts';
import { parseFramework } from './parse-framework.ts';

const DATA = '../../../../apps/api/data/frameworks/leeruitkomsten-opbouwwerk-2026.json';
const PATH = join(dirname(fileURLToPath(import.meta.url)), DATA);

type Items = Record<string, unknown>[];

function aFile(): Record<string, unknown> & { leeruitkomsten: Items; gedragsindicatoren: Items; bekwaamheden: Items } {
  return {
    document: {
      ...{ code: 'LO', titel: 'Leeruitkomsten', ondertitel: 'Nader uitgewerkt', doelgroep: 'Opbouwwerkers' },
      ...{ uitgever: 'De Actieagenda', datum: '2026-03', taal: 'nl', nlqfNiveau: 6, status: 'werkdocument' },
      bron: { bestand: 'bron.txt', sha256: 'c4', aantalRegels: 514, aard: 'tekst uit conversie' },
      statusGedragsindicatoren: { citaat: 'mogelijke', daarnaast: { citaat: 'ter beoordeling' } },
      rechten: { citaat: '© 2026', licentie: null, opmerking: 'De bron noemt geen licentie.' },
    },
    taakgebieden: [{ code: 'TG1', nummer: 1, titel: 'Sociaal functioneren', bekwaamheden: ['BK1'] }],
    bekwaamheden: [
      {
        ...{ code: 'BK1', nummer: 1, taakgebied: 'TG1', naam: 'Aanwezig zijn', generiekLabel: 'relaties aangaan' },
        ...{ generiek: ['relaties aangaan'], leeruitkomsten: ['LU1', 'LU2'] },
      },
    ],
    kerntaken: [
      {
        ...{ code: 'KT1', nummer: 1, titel: 'Werken.', titelWeergave: 'Werken', beschrijving: 'Actief werken.' },
        leeruitkomsten: ['LU1', 'LU2'],
      },
    ],
    leeruitkomsten: [leeruitkomst(1, ['GI1', 'GI2']), leeruitkomst(2, ['GI2'])],
    gedragsindicatoren: [
      { code: 'GI1', tekst: 'Je luistert.', leeruitkomsten: ['LU1'] },
      { code: 'GI2', tekst: 'Je verbindt.', leeruitkomsten: ['LU1', 'LU2'] },
    ],
    errata: [
      {
        ...{ code: 'E1', regel: 7, voor: 'verbint', na: 'verbindt', soort: 'spelling', reden: 'geen woord' },
        records: ['LU2', 'GI2'],
      },
    ],
    twijfels: [{ code: 'D1', ernst: 'middel', regels: [3], tekst: 'Tien of elf?' }],
  };
}

function leeruitkomst(number: number, gedragsindicatoren: string[]): Record<string, unknown> {
  return {
    ...{
      code: `LU${String(number)}`,
      nummer: number,
      kerntaak: 'KT1',
      titel: 'Werken met.',
      titelWeergave: 'Werken met',
    },
    ...{ beschrijving: 'Je bent present.', bekwaamheden: ['BK1'], gedragsindicatoren },
  };
}

test('reads every item word for word, with source, rights, errata and doubts', () => {
  const framework = valueOf(parseFramework(aFile()));
  expect(framework).toMatchObject({
    code: 'LO',
    version: '2026-03',
    nlqfLevel: 6,
    source: { sha256: 'c4', lines: 514 },
  });
  expect(framework.rights).toEqual({ quote: '© 2026', licence: null, remark: 'De bron noemt geen licentie.' });
  expect(framework.statusOfGedragsindicatoren).toEqual(['mogelijke', 'ter beoordeling']);
  expect(findLeeruitkomst(framework, 'LU1')).toMatchObject({ title: 'Werken met.', displayTitle: 'Werken met' });
  expect(findLeeruitkomst(framework, 'LU2')?.gedragsindicatoren).toEqual(['GI2']);
  expect(findLeeruitkomst(framework, 'LU9')).toBeUndefined();
  expect(findGedragsindicator(framework, 'GI2')?.text).toBe('Je verbindt.');
  expect(errataOf(framework, 'GI2').map(({ before, after }) => [before, after])).toEqual([['verbint', 'verbindt']]);
  expect(errataOf(framework, 'GI1')).toEqual([]);
  expect(framework.doubts).toEqual([{ code: 'D1', severity: 'medium', text: 'Tien of elf?' }]);
});

test('a gedragsindicator under two leeruitkomsten is one thing that names both', () => {
  const framework = valueOf(parseFramework(aFile()));
  expect(leeruitkomstenOf(framework, 'GI2')).toEqual(['LU1', 'LU2']);
  expect(gedragsindicatorenOf(framework, 'LU1')).toEqual(['GI1', 'GI2']);
  expect(gedragsindicatorenOf(framework, 'LU9')).toEqual([]);
});

test('refuses a relation told from one end only', () => {
  const file = aFile();
  file.gedragsindicatoren[0] = { code: 'GI1', tekst: 'Je luistert.', leeruitkomsten: [] };
  expect(refusalOf(parseFramework(file))).toEqual({ code: 'one-way-relation', from: 'LU1', to: 'GI1' });
});

test('refuses a relation told from the other end only', () => {
  const file = aFile();
  file.leeruitkomsten[1] = leeruitkomst(2, []);
  expect(refusalOf(parseFramework(file))).toEqual({ code: 'one-way-relation', from: 'GI2', to: 'LU2' });
});

test('refuses a relation to what isn’t there', () => {
  const file = aFile();
  file.leeruitkomsten[0] = leeruitkomst(1, ['GI1', 'GI2', 'GI3']);
  expect(refusalOf(parseFramework(file))).toEqual({ code: 'unknown-item', from: 'LU1', to: 'GI3' });
});

test('refuses a code or a relation that stands there twice', () => {
  const twice = aFile();
  twice.gedragsindicatoren.push({ code: 'LU1', tekst: 'Dubbel.', leeruitkomsten: [] });
  expect(refusalOf(parseFramework(twice))).toEqual({ code: 'duplicate-code', item: 'LU1' });
  const repeated = aFile();
  repeated.leeruitkomsten[0] = leeruitkomst(1, ['GI1', 'GI2', 'GI1']);
  expect(refusalOf(parseFramework(repeated))).toEqual({ code: 'duplicate-relation', from: 'LU1', to: 'GI1' });
});

test.each([
  ['nothing', undefined, ''],
  ['a list', [], ''],
  ['no document', { ...aFile(), document: null }, 'document'],
  ['a text that is a number', { ...aFile(), kerntaken: [{ code: 1 }] }, 'kerntaken[0].code'],
  ['an empty text', { ...aFile(), gedragsindicatoren: [{ code: 'GI1', tekst: ' ' }] }, 'gedragsindicatoren[0].tekst'],
  ['a list that is a text', { ...aFile(), errata: 'geen' }, 'errata'],
  ['an unknown severity', { ...aFile(), twijfels: [{ code: 'D1', ernst: 'erg', tekst: 'x' }] }, 'twijfels[0].ernst'],
])('says where the shape is wrong: %s', (_, file, path) => {
  expect(refusalOf(parseFramework(file))).toMatchObject({ code: 'wrong-shape', path });
});

test('the official framework holds: the sums it states are those of its relations', () => {
  const json: unknown = JSON.parse(readFileSync(PATH, 'utf8'));
  const framework = valueOf(parseFramework(json));
  const { tellingen } = json as { tellingen: Record<string, number> };
  const pairs = framework.leeruitkomsten.flatMap(({ code }) => gedragsindicatorenOf(framework, code));
  expect({
    leeruitkomsten: framework.leeruitkomsten.length,
    gedragsindicatoren: framework.gedragsindicatoren.length,
    relatiesLeeruitkomstIndicator: pairs.length,
    indicatorenOnderMeerLeeruitkomsten: framework.gedragsindicatoren.filter(
      ({ code }) => leeruitkomstenOf(framework, code).length > 1,
    ).length,
    errata: framework.errata.length,
  }).toEqual({
    leeruitkomsten: tellingen['leeruitkomsten'],
    gedragsindicatoren: tellingen['gedragsindicatoren'],
    relatiesLeeruitkomstIndicator: tellingen['relatiesLeeruitkomstIndicator'],
    indicatorenOnderMeerLeeruitkomsten: tellingen['indicatorenOnderMeerLeeruitkomsten'],
    errata: tellingen['errata'],
  });
  expect(leeruitkomstenOf(framework, 'GI03')).toEqual(['LU1', 'LU2', 'LU4']);
});
