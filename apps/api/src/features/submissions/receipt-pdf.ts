import type { DossierView } from '@bewijskracht/contracts';
import { dayInWords, momentInWords } from '@bewijskracht/domain';
import { Paper, STYLES } from '../../platform/pdf/index.ts';
import { readableSize } from '../../platform/storage/disk.ts';
import { RECEIPT_WORDS } from './receipt-words.ts';
import type { ReceiptWords } from './receipt-words.ts';

/** What a receipt tells: what was received, when, and the code by which one can prove it. */
export interface Receipt {
  readonly organisation: string;
  readonly demonstration: boolean;
  readonly candidateName: string;
  readonly candidateNumber: string;
  readonly framework: string;
  readonly round: number;
  readonly submittedAt: Date;
  readonly latestOn: string;
  readonly policyVersion: number;
  readonly manifestHash: string;
  readonly leeruitkomsten: readonly { readonly code: string; readonly title: string }[];
  readonly evidence: DossierView['evidence'];
}

/** The receipt as an accessible paper. The same submission gives the same bytes. */
export function renderReceipt(receipt: Receipt, locale: 'nl' | 'en'): Promise<Buffer> {
  const words = RECEIPT_WORDS[locale];
  const lang = locale === 'nl' ? 'nl-NL' : 'en-GB';
  const paper = new Paper({
    title: `${words.title} · ${receipt.candidateNumber}`,
    author: receipt.organisation,
    subject: receipt.framework,
    lang,
    createdAt: receipt.submittedAt,
    footer: `${receipt.organisation} · ${receipt.candidateNumber}`,
    pageWords: words.page,
    ...(receipt.demonstration ? { banner: words.banner } : {}),
  });
  paper.part(lang, () => {
    writeHead(paper, receipt, { words, locale });
    writeEvidence(paper, receipt, words);
    paper.heading(words.next);
    for (const step of words.nextSteps) paper.paragraph(step);
  });
  return paper.finish();
}

function writeHead(
  paper: Paper,
  receipt: Receipt,
  { words, locale }: { words: ReceiptWords; locale: 'nl' | 'en' },
): void {
  if (receipt.demonstration) paper.paragraph([{ text: words.demonstration, bold: true }]);
  paper.title(words.title);
  paper.paragraph(words.received(receipt.round, momentInWords(receipt.submittedAt, locale)), STYLES.lead);
  paper.paragraph(words.frozen);
  paper.definitions([
    { term: words.candidate, description: `${receipt.candidateName} (${receipt.candidateNumber})` },
    { term: words.framework, description: [inDutch(receipt.framework, locale)] },
    { term: words.policy, description: words.version(receipt.policyVersion) },
    { term: words.statement, description: words.ownWork },
    { term: words.latest, description: dayInWords(receipt.latestOn, locale) },
    { term: words.code, description: inGroups(receipt.manifestHash) },
  ]);
  paper.paragraph(words.codeHelp, STYLES.small);
  paper.heading(words.leeruitkomsten);
  for (const { code, title } of receipt.leeruitkomsten) paper.paragraph([inDutch(`${code}  ${title}`, locale)]);
}

function writeEvidence(paper: Paper, { evidence }: Receipt, words: ReceiptWords): void {
  paper.heading(words.evidence);
  paper.table({
    head: [words.piece, words.kind, words.parts],
    shares: [5, 2, 4],
    rows: evidence.map((piece) => [piece.title, words.kinds[piece.kind], partsOf(piece, words)]),
  });
  const files = evidence.flatMap((piece) => piece.files);
  if (files.length === 0) return;
  paper.heading(words.files);
  paper.table({
    head: [words.file, words.size, words.fingerprint],
    shares: [5, 2, 5],
    rows: files.map(({ name, size, sha256 }) => [name, readableSize(size), inGroups(sha256)]),
  });
}

function partsOf({ files, address, reflection }: Receipt['evidence'][number], words: ReceiptWords): string {
  const parts = [
    ...files.map(({ name }) => name),
    ...(address === null ? [] : [`${words.webAddress}: ${address}`]),
    ...(reflection === null ? [] : [words.reflection]),
  ];
  return parts.join('; ');
}

/** The framework's own words, named as Dutch where the page around them is not. */
const inDutch = (text: string, locale: 'nl' | 'en'): { text: string; lang?: string } =>
  locale === 'nl' ? { text } : { text, lang: 'nl-NL' };

/** A long code in groups of eight: it can be read aloud, and a line can break. */
const inGroups = (code: string): string => code.match(/.{1,8}/g)?.join(' ') ?? code;
