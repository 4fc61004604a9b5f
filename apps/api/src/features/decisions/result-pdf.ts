import type { ResultDocument } from '@bewijskracht/contracts';
import { dayAt, dayInWords } from '@bewijskracht/domain';
import { Paper, STYLES } from '../../platform/pdf/index.ts';
import type { Definition, StateMark } from '../../platform/pdf/index.ts';
import {
  ASSESSOR_KINDS,
  CRITERIA,
  CRITERION_VALUES,
  DECISIONS,
  EVIDENCE_KINDS,
  MARKS,
  OUTCOMES,
  wordFor,
} from './words.ts';
import type { Language } from './words.ts';
import { RESULT_WORDS } from './result-words.ts';
import type { ResultWords } from './result-words.ts';

type Item = ResultDocument['leeruitkomsten'][number];
/** What the writing of one part needs to know. */
interface Pen {
  readonly paper: Paper;
  readonly result: ResultDocument;
  readonly language: Language;
  readonly words: ResultWords;
}

/** The result as an accessible paper in the reader's language: the same document as the page shows, in the same order. */
export function renderResult(result: ResultDocument, announcedAt: Date, language: Language): Promise<Buffer> {
  const words = RESULT_WORDS[language];
  const lang = language === 'nl' ? 'nl-NL' : 'en-GB';
  const paper = new Paper({
    title: `${words.title} · ${result.candidateNumber}`,
    author: result.organisation,
    subject: `${result.framework.title}, ${words.round(result.round)}`,
    lang,
    createdAt: announcedAt,
    footer: `${result.organisation} · ${result.candidateNumber}`,
    pageWords: words.page,
    ...(result.demonstration ? { banner: words.banner } : {}),
  });
  const pen = { paper, result, language, words };
  paper.part(lang, () => {
    writeHead(pen, announcedAt);
    for (const item of result.leeruitkomsten) writeLeeruitkomst(pen, item);
    writeRemedy(pen);
  });
  return paper.finish();
}

function writeHead({ paper, result, language, words }: Pen, announcedAt: Date): void {
  const { interview } = result;
  if (result.demonstration) paper.paragraph([{ text: words.demonstration, bold: true }]);
  paper.title(words.title);
  paper.paragraph(result.officialName ?? result.candidateNumber, STYLES.lead);
  const assessors = result.assessors.map(({ name, kind }) => `${name} (${wordFor(ASSESSOR_KINDS, language, kind)})`);
  paper.definitions([
    { term: words.candidate, description: result.candidateNumber },
    { term: words.framework, description: `${result.framework.title} (${result.framework.version})` },
    {
      term: words.submitted,
      description: `${dayInWords(dayAt(new Date(result.submittedAt)), language)}, ${words.round(result.round)}`,
    },
    { term: words.code, description: result.manifestHash },
    { term: words.assessors, description: assessors.join('; ') },
    {
      term: words.interview,
      description:
        interview.heldOn === null ? words.skipped(interview.skipped ?? '') : dayInWords(interview.heldOn, language),
    },
    {
      term: words.decidedBy,
      description: `${result.decidedBy[language]}, ${dayInWords(result.sessionHeldOn, language)}`,
    },
    { term: words.announced, description: dayInWords(dayAt(announcedAt), language) },
    { term: words.norm(result.policy.version), description: result.policy.cutOff[language] },
  ]);
}

function writeLeeruitkomst(pen: Pen, item: Item): void {
  const { paper, language, words } = pen;
  paper.heading(`${item.code}  ${item.title}`);
  writeText(paper, item.description);
  paper.paragraph([
    ...outcomeOf(item, language),
    '. ',
    words.decided(wordFor(DECISIONS, language, item.sendBackKind ?? item.decision)),
  ]);
  if (item.deelcertificaat !== null) paper.paragraph(words.paper(item.deelcertificaat.registerNumber));
  writeSection(paper, words.grounds, item.grounds);
  writeSection(paper, words.why, item.reasons);
  if (item.saw.length > 0) paper.heading(words.saw, 3);
  for (const saw of item.saw) writeText(paper, saw);
  writeSection(paper, words.lacking, item.feedback.lacking);
  writeSection(paper, words.wanted, item.feedback.evidenceWanted);
  writeSection(paper, words.next, item.feedback.nextStep);
  writeDetails(pen, item);
}

function outcomeOf(item: Item, language: Language): ({ mark: StateMark } | { text: string; bold: true })[] {
  if (item.outcome === null)
    return [{ text: wordFor(DECISIONS, language, item.sendBackKind ?? item.decision), bold: true }];
  return [{ mark: item.outcome }, { text: ` ${OUTCOMES[language][item.outcome]}`, bold: true }];
}

function writeDetails({ paper, language, words }: Pen, item: Item): void {
  if (item.evidence.length > 0) {
    paper.heading(words.evidence, 3);
    paper.table({
      head: [words.piece, words.kind, words.where],
      shares: [5, 2, 4],
      rows: item.evidence.map(({ title, kind, whereToSee }) => [
        title,
        wordFor(EVIDENCE_KINDS, language, kind),
        whereToSee.join('; '),
      ]),
    });
  }
  if (item.indicators.length > 0) {
    paper.heading(words.indicators, 3);
    paper.paragraph(words.lenses, STYLES.small);
    paper.table({
      head: [words.indicator, words.seen],
      shares: [6, 3],
      rows: item.indicators.map(({ code, text, mark }) => [`${code}  ${text}`, markIn(mark, language)]),
    });
  }
  const criteria: Definition[] = item.criteria.map(({ criterion, values }) => ({
    term: wordFor(CRITERIA, language, criterion),
    description: values.map((value) => wordFor(CRITERION_VALUES, language, value)).join(', '),
  }));
  if (criteria.length === 0) return;
  paper.heading(words.criteria, 3);
  paper.definitions(criteria);
}

function markIn(mark: Item['indicators'][number]['mark'], language: Language) {
  const word = MARKS[language][mark];
  if (mark === 'notNeeded' || mark === 'differs') return word;
  return [{ mark }, ` ${word}`];
}

function writeRemedy({ paper, result, language, words }: Pen): void {
  paper.heading(words.remedy);
  paper.paragraph([{ text: words.until(dayInWords(result.remedy.until, language)), bold: true }]);
  writeText(paper, result.remedy.text[language]);
}

function writeSection(paper: Paper, title: string, text: string): void {
  if (text.trim() === '') return;
  paper.heading(title, 3);
  writeText(paper, text);
}

/** A text typed by a person, with its own paragraphs. */
function writeText(paper: Paper, text: string): void {
  for (const paragraph of text.split(/\s*\n\s*/)) if (paragraph !== '') paper.paragraph(paragraph);
}
