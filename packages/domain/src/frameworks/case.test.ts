import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { valueOf } from '../test/builders.ts';
import { caseItemAddress, makeCasePackage } from './case.ts';
import { parseFramework } from './parse-framework.ts';

const PATH = join(
  dirname(fileURLToPath(import.meta.url)),
  '../../../../apps/api/data/frameworks/leeruitkomsten-opbouwwerk-2026.json',
);
const framework = valueOf(parseFramework(JSON.parse(readFileSync(PATH, 'utf8'))));
const ADDRESSES = {
  base: 'https://kracht.example.org/ims/case/v1p1',
  identify: (...words: readonly string[]) => words.join('|'),
  pageOf: (code?: string) => `https://kracht.example.org/kader/${code ?? ''}`,
};
const made = makeCasePackage(framework, ADDRESSES, new Date('2026-11-22T06:00:00.123Z'));
const itemOf = (code: string) => made.CFItems.find((item) => item.humanCodingScheme === code);
const parentsOf = (code: string): string[] =>
  made.CFAssociations.filter((link) => link.associationType === 'isChildOf' && link.originNodeURI.title === code).map(
    (link) => link.destinationNodeURI.title,
  );

test('holds every item of the framework once, word for word', () => {
  const { kerntaken, leeruitkomsten, gedragsindicatoren, taakgebieden, bekwaamheden } = framework;
  const all = [...kerntaken, ...leeruitkomsten, ...gedragsindicatoren, ...taakgebieden, ...bekwaamheden];
  expect(made.CFItems.map((item) => item.humanCodingScheme)).toEqual(all.map(({ code }) => code));
  expect(itemOf('LU1')).toMatchObject({
    CFItemType: 'Leeruitkomst',
    fullStatement: leeruitkomsten[0]?.description,
    abbreviatedStatement: leeruitkomsten[0]?.displayTitle,
  });
});

test('stands as a tree: gedragsindicatoren under leeruitkomsten under kerntaken under the document', () => {
  expect(parentsOf('KT1')).toEqual([framework.title]);
  expect(parentsOf('LU1')).toEqual(['KT1']);
  const everyChildHasAParent = made.CFItems.every((item) => parentsOf(item.humanCodingScheme).length > 0);
  expect(everyChildHasAParent).toBe(true);
});

test('a gedragsindicator under three leeruitkomsten is one item with three parents', () => {
  const shared = framework.gedragsindicatoren.find(({ leeruitkomsten }) => leeruitkomsten.length === 3);
  expect(parentsOf(shared?.code ?? '')).toEqual(shared?.leeruitkomsten);
});

test('every link points at an item, document or type that the package holds', () => {
  const known = new Set([
    made.CFDocument.uri,
    ...made.CFItems.map(({ uri }) => uri),
    ...made.CFDefinitions.CFItemTypes.map(({ uri }) => uri),
  ]);
  const pointedAt = [
    ...made.CFAssociations.flatMap((link) => [link.originNodeURI.uri, link.destinationNodeURI.uri]),
    ...made.CFItems.map((item) => item.CFItemTypeURI.uri),
  ];
  expect(pointedAt.filter((uri) => !known.has(uri))).toEqual([]);
});

test('no two objects share an identifier', () => {
  const identifiers = [made.CFDocument, ...made.CFItems, ...made.CFAssociations, ...made.CFDefinitions.CFItemTypes].map(
    ({ identifier }) => identifier,
  );
  expect(new Set(identifiers).size).toBe(identifiers.length);
});

test('a credential finds the same address without making the package', () => {
  expect(caseItemAddress(framework, 'LU1', ADDRESSES)).toBe(itemOf('LU1')?.uri);
});

test('claims no licence and no level that the source does not give', () => {
  expect(JSON.stringify(made)).not.toMatch(/licenseURI|educationLevel/);
});
