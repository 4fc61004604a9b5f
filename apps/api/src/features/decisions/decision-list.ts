import { dayInWords } from '@bewijskracht/domain';
import { Paper } from '../../platform/pdf/index.ts';
import type { SessionHeadRow, SessionItemRow } from './decisions.queries.ts';
import { DECISIONS, OUTCOMES, wordFor } from './words.ts';
import type { Language } from './words.ts';

/** One line of the list of decisions. */
export interface DecisionLine {
  readonly candidate: string;
  readonly leeruitkomst: string;
  readonly decision: string;
  readonly outcome: string;
  readonly registerNumber: string;
  readonly grounds: string;
  readonly votes: string;
}

const NL = {
  title: 'Besluitenlijst',
  columns: ['Kandidaat', 'Leeruitkomst', 'Besluit', 'Uitkomst', 'Registernummer', 'Gronden', 'Stemmen'],
  undecided: 'nog geen besluit',
  held: (day: string, quorum: number) => `Vergadering van ${day}; een besluit vraagt ${quorum} gelijke stemmen.`,
  present: 'Aanwezig',
  nobody: 'niemand',
  grounds: 'Gronden',
  page: (page: number, pages: number) => `bladzijde ${page} van ${pages}`,
};
const WORDS: Readonly<Record<Language, typeof NL>> = {
  nl: NL,
  en: {
    title: 'List of decisions',
    columns: ['Candidate', 'Leeruitkomst', 'Decision', 'Outcome', 'Register number', 'Grounds', 'Votes'],
    undecided: 'not decided yet',
    held: (day, quorum) => `Meeting of ${day}; a decision takes ${quorum} equal votes.`,
    present: 'Present',
    nobody: 'nobody',
    grounds: 'Grounds',
    page: (page, pages) => `page ${page} of ${pages}`,
  },
};

/** The agenda of a meeting as lines: what was decided on each case, by whom, on which grounds. */
export function listDecisions(items: readonly SessionItemRow[], language: Language): DecisionLine[] {
  return items.map(({ candidate_number: candidate, leeruitkomst, decision, votes }) => ({
    candidate,
    leeruitkomst,
    decision:
      decision === null
        ? WORDS[language].undecided
        : wordFor(DECISIONS, language, decision.sendBackKind ?? decision.kind),
    outcome: decision?.outcome == null ? '' : OUTCOMES[language][decision.outcome],
    registerNumber: decision?.deelcertificaat?.registerNumber ?? '',
    grounds: decision?.grounds ?? '',
    votes: votes
      .map(({ name, kind, sendBackKind }) => `${name}: ${wordFor(DECISIONS, language, sendBackKind ?? kind)}`)
      .join('; '),
  }));
}

/**
 * The list as a file for a spreadsheet: UTF-8 with its mark, semicolons (what a Dutch Excel opens), every cell quoted. A
 * cell that a spreadsheet could run as a formula starts with an apostrophe, so that text typed by people stays text.
 */
export function decisionsCsv(lines: readonly DecisionLine[], language: Language): string {
  const rows = lines.map((line) => [
    line.candidate,
    line.leeruitkomst,
    line.decision,
    line.outcome,
    line.registerNumber,
    line.grounds,
    line.votes,
  ]);
  return `\ufeff${[WORDS[language].columns, ...rows].map((cells) => `${cells.map(csvCell).join(';')}\r\n`).join('')}`;
}

/** One quoted cell. Spreadsheets take `=`, `+`, `-`, `@` and control characters in front for a formula (OWASP, CSV injection). */
export function csvCell(text: string): string {
  const harmless = /^\s*[=+\-@\t\r]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** The list as an accessible paper for the board's archive. */
export function renderDecisions(
  session: SessionHeadRow,
  {
    lines,
    organisation,
    language,
    at,
  }: {
    lines: readonly DecisionLine[];
    organisation: { organisationName: string; demonstration: boolean };
    language: Language;
    at: Date;
  },
): Promise<Buffer> {
  const words = WORDS[language];
  const lang = language === 'nl' ? 'nl-NL' : 'en-GB';
  const paper = new Paper({
    title: `${words.title} · ${session.title}`,
    author: organisation.organisationName,
    subject: session.held_on,
    lang,
    createdAt: at,
    footer: `${organisation.organisationName} · ${session.title}`,
    pageWords: words.page,
    ...(organisation.demonstration ? { banner: 'DEMONSTRATIE' } : {}),
  });
  paper.part(lang, () => {
    paper.title(words.title);
    paper.paragraph([{ text: session.title, bold: true }]);
    paper.paragraph(words.held(dayInWords(session.held_on, language), session.quorum));
    const present = session.members.filter((member) => member.present).map(({ name }) => name);
    paper.paragraph(`${words.present}: ${present.join(', ') || words.nobody}`);
    paper.table({
      head: words.columns.slice(0, 5),
      shares: [2, 2.5, 2.8, 2.5, 4.2],
      rows: lines.map((line) => [line.candidate, line.leeruitkomst, line.decision, line.outcome, line.registerNumber]),
    });
    writeGrounds(paper, lines, words.grounds);
  });
  return paper.finish();
}

function writeGrounds(paper: Paper, lines: readonly DecisionLine[], title: string): void {
  const grounded = lines.filter(({ grounds }) => grounds !== '');
  if (grounded.length === 0) return;
  paper.heading(title);
  for (const { candidate, leeruitkomst, grounds } of grounded) {
    paper.heading(`${candidate}, ${leeruitkomst}`, 3);
    for (const paragraph of grounds.split(/\s*\n\s*/)) paper.paragraph(paragraph);
  }
}
