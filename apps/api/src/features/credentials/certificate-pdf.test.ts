import type { JsonObject } from '@bewijskracht/domain';
import { NO_SOURCES, readCredentialFile, verifyCredential, withBundled } from '@bewijskracht/verification';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';
import {
  DECIDED_ON,
  deelcertificaatFacts,
  issuedDeelcertificaat,
  LATER,
  registered,
  wholeFacts,
} from '../../test/deelcertificaat.ts';
import { paperFaults } from '../../test/paper-faults.ts';
import type { CertificateContent } from './certificate-pdf.ts';
import { CERTIFICATE_FILES, renderCertificate } from './certificate-pdf.ts';

const issued = await issuedDeelcertificaat();
const CONTENT: CertificateContent = {
  facts: deelcertificaatFacts(),
  holderName: 'Samira Voorbeeld-Yıldız',
  birthDate: '1989-03-14',
  submittedOn: '2026-10-12',
  interviewOn: '2026-11-12',
  signed: issued.credential,
  didDocument: issued.didDocument,
  statusList: issued.statusList,
  issuedAt: DECIDED_ON,
};
const pdf = await renderCertificate(CONTENT);

/** The attachments by name and relation, found by another library than the one that wrote them. */
async function associatedFiles(file: Buffer): Promise<Map<string, { relation: string; content: JsonObject }>> {
  const document = await PDFDocument.load(file);
  const list = document.catalog.lookup(PDFName.of('AF'), PDFArray);
  const specs = Array.from({ length: list.size() }, (_, index) => list.lookup(index, PDFDict));
  return new Map(
    specs.map((spec) => {
      const stream = spec.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F'));
      if (!(stream instanceof PDFRawStream)) throw new Error('an attachment without content');
      const content = JSON.parse(Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8')) as JsonObject;
      const name = String(spec.get(PDFName.of('UF'))).replaceAll(/[()]/g, '');
      return [name, { relation: String(spec.get(PDFName.of('AFRelationship'))), content }];
    }),
  );
}

/** The text of the paper, page by page; undefined where poppler is not installed. */
function pagesOf(file: Buffer): string[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  try {
    writeFileSync(join(folder, 'paper.pdf'), file);
    const text = execFileSync('pdftotext', [join(folder, 'paper.pdf'), '-'], { encoding: 'utf8', stdio: 'pipe' });
    return text.replaceAll('\u00a0', ' ').split('\f').slice(0, -1);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the same content gives the same bytes', async () => {
  expect((await renderCertificate(CONTENT)).equals(pdf)).toBe(true);
});

test('is as accessible and as lasting as it says, by its structure', async () => {
  expect(await paperFaults(pdf)).toEqual([]);
});

test.each([
  'Γιώργος Παπαδόπουλος',
  'Ірина Шевченко',
  'Nguyễn Thị Ánh',
  'Şule Wałęsa-Đorđević',
  'A. O',
  'محمد عبد الله',
  'שלמה בן־דוד',
  'ሰላማዊት ገብረመድህን',
  'Արամ Խաչատրյան',
  'გიორგი ბერიძე',
  'สมชาย ใจดี',
  '李明龍',
  '佐藤さくら',
  '김민준',
])('the name %s is written whole', async (holderName) => {
  const pages = pagesOf(await renderCertificate({ ...CONTENT, holderName }));
  // Poppler marks by itself where text that is read from the right begins and ends.
  for (const page of pages ?? []) expect(page.replaceAll(/[\u202a-\u202e]/g, '')).toContain(holderName);
});

test.each(['श्रीकृष्ण त्रिपाठी', 'শ্রীকৃষ্ণ', 'محمد عبد الله'])(
  'who hears the paper hears the name %s as it is spelled, however its letters stand',
  async (holderName) => {
    const file = await renderCertificate({ ...CONTENT, holderName });
    expect(await paperFaults(file)).toEqual([]);
    const spoken = (await PDFDocument.load(file)).context
      .enumerateIndirectObjects()
      .map(([, object]) => (object instanceof PDFDict ? object.get(PDFName.of('ActualText')) : undefined))
      .filter((text) => text instanceof PDFString || text instanceof PDFHexString);
    expect(spoken.map((text) => text.decodeText())).toEqual([holderName, holderName]);
  },
);

test('a very long name takes more lines, and the paper still its two pages', async () => {
  const holderName = 'Friedrich-Wilhelm Alexander Maria van den Berghe tot Oudewater en Stolwijkersluis-Yıldızoğlu';
  const file = await renderCertificate({ ...CONTENT, holderName });
  expect((await PDFDocument.load(file)).getPageCount()).toBe(2);
  expect(pagesOf(file)?.[0]?.replaceAll(/\s+/g, ' ') ?? holderName).toContain(holderName);
});

test('carries the signed credential, the keys and the status list, in their relation to the paper', async () => {
  const files = await associatedFiles(pdf);
  expect([...files].map(([name, { relation }]) => [name, relation])).toEqual([
    [CERTIFICATE_FILES.credential, '/Source'],
    [CERTIFICATE_FILES.didDocument, '/Supplement'],
    [CERTIFICATE_FILES.statusList, '/Supplement'],
  ]);
  expect(files.get(CERTIFICATE_FILES.credential)?.content).toEqual(issued.credential);
});

test('what another library takes out of the paper verifies', async () => {
  const files = await associatedFiles(pdf);
  const content = (name: string) => files.get(name)?.content ?? {};
  const sources = registered(content(CERTIFICATE_FILES.didDocument), content(CERTIFICATE_FILES.statusList));
  const { conclusion } = await verifyCredential(content(CERTIFICATE_FILES.credential), sources, LATER);
  expect(conclusion).toBe('valid');
});

test('offline the paper is shown to be whole, and its issuer stays to be confirmed', async () => {
  const file = await readCredentialFile(Uint8Array.from(pdf));
  if (!file.ok) throw new Error(file.refusal.code);
  const { conclusion, steps } = await verifyCredential(
    file.value.credential,
    withBundled(NO_SOURCES, file.value),
    LATER,
  );
  expect(conclusion).toBe('unknownIssuer');
  expect(steps.map((step) => step.code)).toEqual([
    'signatureMatches',
    'issuerOnlyBundled',
    'statusClearInBundle',
    'datesCurrent',
    'schemaFollowed',
    'frameworkUnreachable',
  ]);
});

test('what the register knows goes before what the paper brought along', async () => {
  const file = await readCredentialFile(Uint8Array.from(pdf));
  if (!file.ok) throw new Error(file.refusal.code);
  const sources = withBundled(registered(issued.didDocument, issued.statusList), file.value);
  expect((await verifyCredential(file.value.credential, sources, LATER)).conclusion).toBe('valid');
});

test('is one page in Dutch and one in English, with all a reader must know', () => {
  const pages = pagesOf(pdf);
  if (pages === undefined) return;
  expect(pages).toHaveLength(2);
  const [dutch, english] = pages.map((page) => page.replaceAll(/\s+/g, ' '));
  for (const words of [
    'Samira Voorbeeld-Yıldız',
    'geboren op 14 maart 1989',
    'Je bent present in de wijk of leefomgeving',
    'twee beoordelaars, eerst onafhankelijk van elkaar en daarna samen',
    'een gesprek (CGI) op 12 november 2026',
    'gericht op NLQF 6, niet officieel ingeschaald',
    'Geborgd door Examencommissie Sociaal Werk',
    'geen diploma',
    'HV-2026-0001',
    'https://kracht.example.org/credentials/0192f6c2-7b0e-7cc3-9a51-000000000001',
    'DEMONSTRATIE',
  ]) {
    expect(dutch).toContain(words);
  }
  expect(dutch).not.toContain('Omvang');
  expect(english).toContain('aimed at NLQF 6, not officially levelled');
  expect(english).toContain('born on 14 March 1989');
});

test('a long leeruitkomst, a long norm and a size still fit on their pages', async () => {
  const facts = deelcertificaatFacts();
  const long = await renderCertificate({
    ...CONTENT,
    facts: {
      ...facts,
      credits: 5,
      demonstration: false,
      leeruitkomst: {
        ...facts.leeruitkomst,
        name: `${facts.leeruitkomst.name} `.repeat(3),
        text: `${facts.leeruitkomst.text} `.repeat(7),
      },
    },
  });
  expect((await PDFDocument.load(long)).getPageCount()).toBe(2);
  const [dutch] = pagesOf(long) ?? ['Omvang'];
  expect(dutch).toContain('Omvang');
  expect(dutch).not.toContain('DEMONSTRATIE');
});

test('a paper without a gesprek names none', async () => {
  const facts = deelcertificaatFacts();
  const judging = { ...facts.judging, instruments: ['portfolio'] as const };
  const pages = pagesOf(await renderCertificate({ ...CONTENT, facts: { ...facts, judging }, interviewOn: null }));
  expect(pages?.join(' ') ?? '').not.toMatch(/gesprek|interview/);
});

test('a whole names every deelcertificaat it is built from, with number and day, in a table that can be walked', async () => {
  const whole = await renderCertificate({ ...CONTENT, facts: wholeFacts() });
  expect(await paperFaults(whole)).toEqual([]);
  const document = await PDFDocument.load(whole);
  expect(document.getPageCount()).toBe(2);
  const structure = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [String(object.get(PDFName.of('S')))] : []));
  const count = (tag: string) => structure.filter((each) => each === `/${tag}`).length;
  // On both pages: a head with three names, and of six papers a name, a number and a day.
  expect([count('Table'), count('TR'), count('TH'), count('TD')]).toEqual([2, 14, 18, 24]);
  const [dutch, english] = (pagesOf(whole) ?? []).map((page) => page.replaceAll(/\s+/g, ' '));
  if (dutch === undefined) return;
  for (const words of [
    'Opgebouwd uit',
    'zes deelcertificaten, elk apart beoordeeld',
    'HV-2026-000105',
    '21 oktober 2026',
  ])
    expect(dutch).toContain(words);
  expect(english).toContain('six deelcertificaten, each judged and ratified');
});

test('a whole of more parts than fit beside the rest has them on a page of their own, in both languages', async () => {
  const facts = wholeFacts();
  const parts = Array.from({ length: 4 }, () => facts.stack!.parts).flat();
  const pages = pagesOf(
    await renderCertificate({ ...CONTENT, facts: { ...facts, stack: { kind: 'profile', parts } } }),
  );
  if (pages === undefined) return;
  expect(pages).toHaveLength(4);
  expect(pages.map((page) => page.includes('HV-2026-000105'))).toEqual([false, true, false, true]);
  expect(pages.map((page) => /Controleer dit|Check this/.test(page))).toEqual([true, false, true, false]);
});
