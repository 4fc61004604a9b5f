import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFRef, PDFString } from 'pdf-lib';

/**
 * What keeps a paper from being the tagged PDF/A-3a and PDF/UA-1 it says it is, as far as its structure tells; read with
 * another library than wrote it. `npm run check:pdf` asks real validators for the rest.
 */
export async function paperFaults(pdf: Buffer): Promise<string[]> {
  const document = await PDFDocument.load(pdf);
  const { catalog, context } = document;
  const dictionaries = context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((each) => each instanceof PDFDict);
  const elements = elementsIn(dictOf(catalog, 'StructTreeRoot') ?? catalog);
  return [
    ...catalogFaults(catalog),
    ...metadataFaults(catalog),
    ...document
      .getPages()
      .flatMap(({ node }, index) => (isName(node, 'Tabs', 'S') ? [] : [`page ${index + 1}: no /Tabs /S`])),
    ...dictionaries.filter((each) => isName(each, 'Type', 'Annot')).flatMap(annotationFaults),
    ...dictionaries.filter((each) => isName(each, 'Type', 'FontDescriptor')).flatMap(fontFaults),
    ...dictionaries.filter((each) => isName(each, 'Type', 'Filespec')).flatMap(fileFaults),
    ...elements.flatMap(elementFaults),
    ...headingFaults(elements),
  ];
}

/** The elements of the structure in the order in which they are read out. */
function elementsIn(parent: PDFDict): PDFDict[] {
  const kids = parent.lookup(PDFName.of('K'));
  const list =
    kids instanceof PDFArray ? Array.from({ length: kids.size() }, (_, index) => kids.lookup(index)) : [kids];
  return list
    .filter((kid) => kid instanceof PDFDict)
    .filter((kid) => kid.has(PDFName.of('S')))
    .flatMap((kid) => [kid, ...elementsIn(kid)]);
}

function catalogFaults(catalog: PDFDict): string[] {
  const asks: readonly [string, boolean][] = [
    ['/Lang', textOf(catalog.lookup(PDFName.of('Lang'))) !== ''],
    ['/MarkInfo /Marked', String(dictOf(catalog, 'MarkInfo')?.get(PDFName.of('Marked'))) === 'true'],
    ['/StructTreeRoot', dictOf(catalog, 'StructTreeRoot') !== undefined],
    ['/ParentTree', dictOf(dictOf(catalog, 'StructTreeRoot') ?? catalog, 'ParentTree') !== undefined],
    ['/DisplayDocTitle', String(dictOf(catalog, 'ViewerPreferences')?.get(PDFName.of('DisplayDocTitle'))) === 'true'],
    ['/OutputIntents', catalog.lookup(PDFName.of('OutputIntents')) instanceof PDFArray],
    ['no /NeedAppearances', dictOf(catalog, 'AcroForm')?.get(PDFName.of('NeedAppearances')) === undefined],
  ];
  return asks.filter(([, holds]) => !holds).map(([what]) => `catalog: ${what} is missing`);
}

function metadataFaults(catalog: PDFDict): string[] {
  const stream = catalog.lookup(PDFName.of('Metadata'));
  const xmp = stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString('utf8') : '';
  const asks = [
    '<pdfaid:part>3<',
    '<pdfaid:conformance>A<',
    '<pdfuaid:part>1<',
    '<pdfaSchema:prefix>pdfuaid<',
    '<dc:title>',
  ];
  return asks.filter((words) => !xmp.includes(words)).map((words) => `metadata: ${words} is missing`);
}

function annotationFaults(annotation: PDFDict): string[] {
  const flags = Number(String(annotation.get(PDFName.of('F'))));
  const said = textOf(annotation.lookup(PDFName.of('Contents'))) + textOf(annotation.lookup(PDFName.of('TU')));
  return [
    ...((flags & 4) === 4 && (flags & 0b10_0011) === 0 ? [] : ['annotation: is not printed']),
    ...(said === '' ? ['annotation: says nothing to who hears it'] : []),
    ...(annotation.has(PDFName.of('StructParent')) ? [] : ['annotation: stands outside the structure']),
  ];
}

function fontFaults(font: PDFDict): string[] {
  const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((name) => font.has(PDFName.of(name)));
  return isEmbedded ? [] : [`font: ${String(font.get(PDFName.of('FontName')))} is not embedded`];
}

function fileFaults(file: PDFDict): string[] {
  return ['AFRelationship', 'F', 'UF', 'Desc', 'EF']
    .filter((name) => !file.has(PDFName.of(name)))
    .map((name) => `attachment: /${name} is missing`);
}

function elementFaults(element: PDFDict): string[] {
  const type = nameOf(element);
  const has = (name: string): boolean => textOf(element.lookup(PDFName.of(name))) !== '';
  if ((type === 'Figure' || type === 'Form') && !has('Alt')) return [`${type}: no words for who can't see it`];
  if (type === 'TH' && !element.has(PDFName.of('A'))) return ['TH: heads neither row nor column'];
  return element.get(PDFName.of('P')) instanceof PDFRef ? [] : [`${type}: has no parent`];
}

/** Headings go down one step at a time, from the title on. */
function headingFaults(elements: readonly PDFDict[]): string[] {
  const levels = elements
    .map((element) => Number(/^H([1-6])$/.exec(nameOf(element))?.[1]))
    .filter((level) => level > 0);
  const [first] = levels;
  const skips = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
  return [
    ...(first === 1 ? [] : ['headings: no title first']),
    ...(skips ? [`headings: a step is left out (${levels.join(', ')})`] : []),
  ];
}

const nameOf = (element: PDFDict): string => String(element.get(PDFName.of('S'))).replace('/', '');
const isName = (dictionary: PDFDict, key: string, value: string): boolean =>
  String(dictionary.get(PDFName.of(key))) === `/${value}`;
const textOf = (value: unknown): string =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';

function dictOf(dictionary: PDFDict, key: string): PDFDict | undefined {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : undefined;
}
