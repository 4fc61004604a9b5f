import type { DeelcertificaatFacts, IsoDate, Stack } from '@bewijskracht/domain';
import { dayAt, dayInWords, participationPhrase, qualityPhrase } from '@bewijskracht/domain';
import type { Fact, PaperSigner } from '../../platform/pdf/index.ts';
import { Paper, STYLES } from '../../platform/pdf/index.ts';
import type { PaperLanguage } from './certificate-words.ts';
import {
  assessorsInWords,
  creditsInWords,
  itemInWords,
  levelInWords,
  meansInWords,
  PARTS_TABLE,
  wholeInWords,
} from './certificate-words.ts';

/** What the certificate prints besides the facts of the credential. Only paper and holder carry the name. */
export interface CertificateContent {
  readonly facts: DeelcertificaatFacts;
  readonly holderName: string;
  readonly birthDate: IsoDate;
  readonly submittedOn: IsoDate;
  /** Null when policy let the gesprek be skipped. */
  readonly interviewOn: IsoDate | null;
  /** The signed credential, the issuer's DID document and the status list: what verifies the paper offline. */
  readonly signed: object;
  readonly didDocument: object;
  readonly statusList: object;
  readonly issuedAt: Date;
  /** Signs the PDF itself as well (PAdES); absent unless configured. The credential inside has its own signature. */
  readonly signer?: PaperSigner | undefined;
}

/** The files inside every certificate, by name. `readCredentialFile` finds them by what they are. */
export const CERTIFICATE_FILES = {
  credential: 'credential.json',
  didDocument: 'did.json',
  statusList: 'status-list.json',
} as const;

/** In points, of a paper and of a whole, which has more to say; 25 millimetres read well from a hand's breadth. */
const QR_SIZE = { one: 84, whole: 72 } as const;
const ISSUER_STYLE = { ...STYLES.strong, color: STYLES.heading.color, after: 14 };

/**
 * The certificate: one page in Dutch and one in English, with all it takes to verify it inside (DESIGN §1.5). The same
 * content gives the same bytes. A whole of very many parts has these on a page of their own. The text of the leeruitkomst stays Dutch on both pages: it was adopted in that language.
 */
export function renderCertificate(content: CertificateContent): Promise<Buffer> {
  let paper = writeToFit(content, { pages: 2, partsApart: false });
  if (paper.pages > 2 && content.facts.stack !== undefined) paper = writeToFit(content, { pages: 4, partsApart: true });
  attachFiles(paper, content);
  return paper.finish();
}

/** A long leeruitkomst still belongs on one page, as long as it can be read: never below 8 points. */
const SMALLER = [0.95, 0.9, 0.85] as const;

function writeToFit(content: CertificateContent, fit: { readonly pages: number; readonly partsApart: boolean }): Paper {
  const { pages, partsApart } = fit;
  let paper = writeCertificate(content, { scale: 1, partsApart });
  for (const scale of SMALLER) if (paper.pages > pages) paper = writeCertificate(content, { scale, partsApart });
  return paper;
}

/** How a paper is set: how large, and whether the parts of a whole stand on a page of their own. */
interface Setting {
  readonly scale: number;
  readonly partsApart: boolean;
}

function writeCertificate(content: CertificateContent, setting: Setting): Paper {
  const { facts } = content;
  const paper = new Paper({
    title: `Deelcertificaat: ${facts.leeruitkomst.name}`,
    author: facts.issuer.name,
    subject: `${facts.registerNumber}, ${facts.leeruitkomst.code}`,
    lang: 'nl-NL',
    createdAt: content.issuedAt,
    footer: `${facts.issuer.name} · ${facts.registerNumber}`,
    pageWords: (page, pages) => `${page} / ${pages}`,
    framed: true,
    signer: content.signer && { by: content.signer, alt: `Handtekening van ${content.signer.name}` },
    scale: setting.scale,
    ...(facts.demonstration ? { banner: 'DEMONSTRATIE · dit papier is niet echt · DEMONSTRATION' } : {}),
  });
  paper.part('nl-NL', () => writeInLanguage(paper, content, { ...setting, language: 'nl' }));
  paper.newPage();
  paper.part('en-GB', () => writeInLanguage(paper, content, { ...setting, language: 'en' }));
  return paper;
}

function writeInLanguage(
  paper: Paper,
  content: CertificateContent,
  { language, partsApart }: Setting & { readonly language: PaperLanguage },
): void {
  const { facts } = content;
  const words = WORDS[language];
  paper.medal(facts.leeruitkomst.code, () => {
    paper.paragraph(facts.demonstration ? words.demonstration(facts.issuer.name) : facts.issuer.name, ISSUER_STYLE);
    paper.title(words.title);
  });
  paper.paragraph([inDutch(facts.leeruitkomst.name, language)], { ...STYLES.subtitle, after: 20 });
  paper.paragraph(words.belongsTo, { ...STYLES.compact, color: STYLES.small.color, after: 1 });
  paper.paragraph(content.holderName, nameStyle(content.holderName));
  paper.paragraph(words.born(dayInWords(content.birthDate, language)), { ...STYLES.compact, after: 12 });
  paper.paragraph(
    words.shown[facts.stack?.kind ?? 'leeruitkomst'](
      facts.judging.decidedBy,
      dayInWords(dayAt(facts.judging.decidedOn), language),
    ),
    {
      ...STYLES.lead,
      after: 6,
    },
  );
  paper.rule();
  paper.section(itemInWords(facts, language), () => {
    paper.paragraph([inDutch(facts.leeruitkomst.text, language)], { ...STYLES.compact, after: 2 });
    if (language === 'en') paper.paragraph(words.adopted, { ...STYLES.small, after: 0 });
  });
  if (facts.stack === undefined || partsApart) paper.rule();
  else writeParts(paper, facts.stack, language);
  paper.section(words.judged, () => paper.facts(judgingIn(content, language)));
  paper.rule();
  paper.section(words.worth, () => paper.paragraph(facts.legalNature[language], { ...STYLES.compact, after: 0 }));
  writeVerification(paper, content, language);
  if (facts.stack !== undefined && partsApart) {
    paper.newPage();
    writeParts(paper, facts.stack, language);
  }
}

/** The name is what one sees from across the room; a long one keeps to two lines. */
function nameStyle(name: string) {
  return name.length > 46 ? { ...STYLES.name, size: 21 } : STYLES.name;
}

/** The framework's own words, named as Dutch where the page around them is not. */
function inDutch(text: string, language: PaperLanguage) {
  return language === 'nl' ? { text } : { text, lang: 'nl-NL' };
}

/** Over the whole width, so that most names take one line: what names the parts heads their column. */
function writeParts(paper: Paper, { parts }: Stack, language: PaperLanguage): void {
  const { heading, head } = PARTS_TABLE[language];
  paper.rule();
  paper.table({
    head: [heading, ...head.slice(1)],
    shares: [11, 4, 4],
    compact: true,
    rows: parts.map(({ leeruitkomst: { code, name }, registerNumber, decidedOn }) => [
      [`${code} `, inDutch(name, language)],
      registerNumber,
      dayInWords(dayAt(decidedOn), language),
    ]),
  });
}

function judgingIn(content: CertificateContent, language: PaperLanguage): Fact[] {
  const { facts } = content;
  const { terms } = WORDS[language];
  const framework = `${facts.framework.title}, ${terms.version} ${facts.framework.version}`;
  return [
    facts.stack === undefined
      ? { term: terms.means, description: meansInWords(facts.judging.instruments, content, language), wide: true }
      : { term: terms.means, description: wholeInWords(facts.stack, language), wide: true },
    { term: terms.assessors, description: assessorsInWords(facts.judging.assessors, language), wide: true },
    { term: terms.norm, description: facts.judging.cutOff[language], wide: true },
    { term: terms.framework, description: [inDutch(framework, language)] },
    { term: terms.level, description: levelInWords(facts, language) },
    ...(facts.credits === undefined
      ? []
      : [
          {
            term: terms.size,
            description: creditsInWords(facts.credits, language, facts.microcredential.workloadHours),
          },
        ]),
    { term: terms.identity, description: terms.identityChecked },
    { term: terms.participation, description: participationPhrase(facts.microcredential)[language] },
    { term: terms.quality, description: qualityPhrase(facts)[language] },
  ];
}

function writeVerification(paper: Paper, content: CertificateContent, language: PaperLanguage): void {
  const { facts } = content;
  const words = WORDS[language];
  const address = `${facts.publicUrl}/credentials/${facts.credentialId}`;
  const size = facts.stack === undefined ? QR_SIZE.one : QR_SIZE.whole;
  paper.space(facts.stack === undefined ? 14 : 6);
  paper.toBottom(size + 4);
  paper.qr({ address, alt: words.qr, size }, () => {
    paper.paragraph([{ text: words.check, bold: true }], { ...STYLES.body, after: 2 });
    paper.link(address, STYLES.small);
    paper.paragraph(words.signed(facts.registerNumber, facts.issuer.name), STYLES.small);
  });
}

function attachFiles(paper: Paper, content: CertificateContent): void {
  const file = (value: object): Buffer => Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
  paper.attach({
    name: CERTIFICATE_FILES.credential,
    description: 'Het ondertekende deelcertificaat (Open Badges 3.0)',
    mediaType: 'application/vc',
    content: file(content.signed),
    relationship: 'Source',
  });
  paper.attach({
    name: CERTIFICATE_FILES.didDocument,
    description: 'De sleutels van de uitgever op de dag van uitgifte',
    mediaType: 'application/did',
    content: file(content.didDocument),
    relationship: 'Supplement',
  });
  paper.attach({
    name: CERTIFICATE_FILES.statusList,
    description: 'De statuslijst op de dag van uitgifte',
    mediaType: 'application/vc',
    content: file(content.statusList),
    relationship: 'Supplement',
  });
}

const NL = {
  title: 'Deelcertificaat',
  demonstration: (issuer: string) => `${issuer} · demonstratie: dit papier is niet echt`,
  belongsTo: 'Dit deelcertificaat is van',
  born: (day: string) => `geboren op ${day}`,
  shown: {
    leeruitkomst: (body: string, day: string) =>
      `heeft deze leeruitkomst aangetoond. ${body} heeft dat bekrachtigd op ${day}.`,
    kerntaak: (body: string, day: string) =>
      `heeft alle leeruitkomsten van deze kerntaak aangetoond. ${body} heeft ze bekrachtigd; dit geheel is uitgegeven op ${day}.`,
    profile: (body: string, day: string) =>
      `heeft alle leeruitkomsten van dit profiel aangetoond. ${body} heeft ze bekrachtigd; dit geheel is uitgegeven op ${day}.`,
  },
  adopted: '',
  judged: 'Zo is het beoordeeld',
  worth: 'Wat het waard is',
  qr: 'QR-code naar de pagina waarop iedereen dit deelcertificaat kan controleren',
  check: 'Controleer dit deelcertificaat',
  signed: (register: string, issuer: string) =>
    `Registernummer ${register}. Digitaal ondertekend door ${issuer}. De ondertekende gegevens zitten in dit bestand: het is ook zonder onze website te controleren.`,
  terms: {
    means: 'Op grond van',
    assessors: 'Beoordeeld door',
    norm: 'Norm',
    framework: 'Kader',
    version: 'versie',
    level: 'Niveau',
    size: 'Omvang',
    identity: 'Identiteit',
    participation: 'Deelname',
    quality: 'Kwaliteit',
    identityChecked: 'gecontroleerd met een identiteitsbewijs',
  },
};

const WORDS: Readonly<Record<PaperLanguage, typeof NL>> = {
  nl: NL,
  en: {
    title: 'Deelcertificaat',
    demonstration: (issuer) => `${issuer} · demonstration: this paper is not real`,
    belongsTo: 'This deelcertificaat (certificate of learning outcomes) belongs to',
    born: (day) => `born on ${day}`,
    shown: {
      leeruitkomst: (body, day) => `has shown this learning outcome. ${body} ratified that on ${day}.`,
      kerntaak: (body, day) =>
        `has shown every learning outcome of this core task. ${body} ratified them; this whole was issued on ${day}.`,
      profile: (body, day) =>
        `has shown every learning outcome of this profile. ${body} ratified them; this whole was issued on ${day}.`,
    },
    adopted: 'The text is given in Dutch, the language in which it was adopted.',
    judged: 'How it was judged',
    worth: 'What it is worth',
    qr: 'QR code leading to the page where anyone can check this deelcertificaat',
    check: 'Check this deelcertificaat',
    signed: (register, issuer) =>
      `Register number ${register}. Digitally signed by ${issuer}. The signed data travel inside this file, so that it can be checked without our website too.`,
    terms: {
      means: 'On the basis of',
      assessors: 'Judged by',
      norm: 'Standard',
      framework: 'Framework',
      version: 'version',
      level: 'Level',
      size: 'Size',
      identity: 'Identity',
      participation: 'Participation',
      quality: 'Quality',
      identityChecked: 'checked against an identity document',
    },
  },
};
