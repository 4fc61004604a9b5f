import type { DeelcertificaatFacts, FrameworkItem, Instrument, ShownLeeruitkomst } from './achievement.ts';
import { INSTRUMENTS } from './achievement.ts';
import type { Bilingual } from './bilingual.ts';
import type { StackKind } from './stack.ts';

/** The facts of a paper before it has a number, a holder's hashes and a place in a status list. */
export type UnplacedFacts = Omit<DeelcertificaatFacts, 'credentialId' | 'registerNumber' | 'holder' | 'status'>;

/** What a whole is made of. */
export interface WholeParts {
  readonly kind: StackKind;
  /** The kerntaak or the framework, with its text. */
  readonly item: ShownLeeruitkomst;
  /** The facts of the papers it cites, in the framework's order; at least two. */
  readonly papers: readonly DeelcertificaatFacts[];
  readonly at: Date;
}

/**
 * The facts of a whole. It judges nothing anew, so it says no more than all its parts say: the means of judging that all
 * of them had, the fewest assessors, the size only when every part has one (DOMAIN §12.4). What holds for the organisation
 * is told as its newest part tells it.
 */
export function makeWhole({ kind, item, papers, at }: WholeParts): UnplacedFacts {
  const newest = papers.toSorted((left, right) => Number(left.validFrom) - Number(right.validFrom)).at(-1);
  if (newest === undefined) throw new Error('a whole is made of papers');
  const credits = sumOf(papers.map((paper) => paper.credits));
  const workloadHours = sumOf(papers.map(({ microcredential }) => microcredential.workloadHours ?? undefined));
  return {
    publicUrl: newest.publicUrl,
    demonstration: papers.some(({ demonstration }) => demonstration),
    issuer: newest.issuer,
    framework: newest.framework,
    leeruitkomst: item,
    gedragsindicatoren: [],
    judging: {
      ...newest.judging,
      assessors: Math.min(...papers.map(({ judging }) => judging.assessors)),
      instruments: INSTRUMENTS.filter((instrument) => papers.every((paper) => isJudgedWith(paper, instrument))),
      decidedOn: at,
    },
    nlqfLevel: newest.nlqfLevel,
    microcredential: { ...newest.microcredential, workloadHours: workloadHours ?? null },
    stack: { kind, parts: papers.map(makePart) },
    ...(credits === undefined ? {} : { credits }),
    legalNature: everyLegalNature(papers),
    evidence: [],
    validFrom: at,
  };
}

/** The sentence of the parts; of parts that came by different routes, each sentence once. */
function everyLegalNature(papers: readonly DeelcertificaatFacts[]): Bilingual {
  const inOne = (language: keyof Bilingual): string =>
    [...new Set(papers.map(({ legalNature }) => legalNature[language]))].join(' ');
  return { nl: inOne('nl'), en: inOne('en') };
}

function makePart({ credentialId, registerNumber, leeruitkomst, judging }: DeelcertificaatFacts) {
  const { text: _text, ...item }: ShownLeeruitkomst = leeruitkomst;
  const cited: FrameworkItem = item;
  return { credentialId, registerNumber, leeruitkomst: cited, decidedOn: judging.decidedOn };
}

function isJudgedWith({ judging }: DeelcertificaatFacts, instrument: Instrument): boolean {
  return judging.instruments.includes(instrument);
}

function sumOf(numbers: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const number of numbers) {
    if (number === undefined) return undefined;
    sum += number;
  }
  return sum;
}
