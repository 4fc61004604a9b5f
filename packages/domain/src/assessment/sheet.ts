import type { EvidenceKind } from '../evidence/vocabulary.ts';
import type { AccountId, EvidenceId, GedragsindicatorCode, LeeruitkomstCode } from '../shared/ids.ts';
import { isFilled, unique } from '../shared/text.ts';
import {
  evidenceSubmittedFor,
  findSubmitted,
  type JudgedDossier,
  type Manifest,
  type ManifestLeeruitkomst,
} from '../submissions/manifest.ts';
import type { CriterionValue, IndicatorMark, LevelAnswer, SetCriterion, Verdict } from './vocabulary.ts';

/** One gedragsindicator within the leeruitkomst: a lens, with the evidence that shows it (DESIGN §6). */
export interface IndicatorJudgement {
  readonly gedragsindicator: GedragsindicatorCode;
  readonly mark: IndicatorMark | null;
  readonly evidence: readonly EvidenceId[];
  readonly note: string;
}

/** Is it surely the candidate's, and recent enough? Per piece; one reason, owed unless both are `met`. */
export interface EvidenceCriteriaJudgement {
  readonly evidenceId: EvidenceId;
  readonly authenticity: CriterionValue | null;
  readonly currency: CriterionValue | null;
  readonly reason: string;
}

/** A criterion's value and the reason that is owed for all but `met`. Null: not judged yet. */
export interface CriterionJudgement {
  readonly value: CriterionValue | null;
  readonly reason: string;
}

export interface RelevanceJudgement extends CriterionJudgement {
  readonly evidenceId: EvidenceId;
}

/** "Is this level 6?", apart from the content (DOMAIN §5). A reason is owed unless the answer is yes. */
export interface LevelJudgement {
  readonly answer: LevelAnswer | null;
  readonly reason: string;
}

/** What the assessor isn't sure of; its question may be asked in the gesprek. Null: about the whole leeruitkomst. */
export interface Doubt {
  readonly gedragsindicator: GedragsindicatorCode | null;
  readonly text: string;
  readonly question: string;
}

/** One assessor's judgement on one leeruitkomst (DESIGN §6). Nulls and empty texts are still to be filled. */
export interface LeeruitkomstSheet {
  readonly leeruitkomst: LeeruitkomstCode;
  readonly indicators: readonly IndicatorJudgement[];
  readonly evidenceCriteria: readonly EvidenceCriteriaJudgement[];
  readonly relevance: readonly RelevanceJudgement[];
  readonly set: Readonly<Record<SetCriterion, CriterionJudgement>>;
  readonly level: LevelJudgement;
  /** What the assessor saw, heard or read that convinced: the third leg of the driepoot (DOMAIN §0.8). */
  readonly saw: string;
  /** What speaks against the verdict, so that the first impression is tested (DOMAIN §7). */
  readonly against: string;
  readonly doubts: readonly Doubt[];
  readonly verdict: Verdict | null;
  /** Why this differs from the assessor's own earlier sheet; empty in the first round. */
  readonly revisionReason: string;
}

/** What one assessor writes down in one round. */
export interface SheetContent {
  readonly leeruitkomsten: readonly LeeruitkomstSheet[];
}

export interface OpenSheet extends SheetContent {
  readonly state: 'open';
  readonly accountId: AccountId;
  /** 1 before the gesprek; 2 for the revision after it (DESIGN §7). */
  readonly round: number;
}

export interface SealedSheet extends SheetContent {
  readonly state: 'sealed';
  readonly accountId: AccountId;
  readonly round: number;
  readonly sealedAt: Date;
}

/** Open, or sealed for ever: unsealing does not exist (DESIGN §7). */
export type ScoreSheet = OpenSheet | SealedSheet;

/** A sheet with a place for everything that must be judged, and no value suggested (DOMAIN I9). */
export function emptySheet(manifest: Manifest): SheetContent {
  return { leeruitkomsten: manifest.leeruitkomsten.map((submitted) => emptyLeeruitkomst(submitted, manifest)) };
}

/** The part of a sheet about one leeruitkomst, or `undefined`. */
export function findJudgement(sheet: SheetContent, code: LeeruitkomstCode): LeeruitkomstSheet | undefined {
  return sheet.leeruitkomsten.find((judgement) => judgement.leeruitkomst === code);
}

/** Each assessor's latest sealed sheet: a revision replaces what counts, the first one is kept (DESIGN §7). */
export function latestSheets(sheets: readonly SealedSheet[]): readonly SealedSheet[] {
  const assessors = unique(sheets.map((sheet) => sheet.accountId));
  return assessors.flatMap((accountId) =>
    sheets
      .filter((sheet) => sheet.accountId === accountId)
      .toSorted((left, right) => right.round - left.round)
      .slice(0, 1),
  );
}

/** A piece of evidence as the second leg names it. */
export interface OnderbouwingEvidence {
  readonly evidenceId: EvidenceId;
  readonly title: string;
  readonly kind: EvidenceKind;
  readonly gedragsindicatoren: readonly GedragsindicatorCode[];
  readonly whereToSee: readonly string[];
}

/** The driepoot (DOMAIN §0.8): the unit judged, the evidence it rests on, what convinced. */
export interface Onderbouwing {
  readonly unit: {
    readonly leeruitkomst: LeeruitkomstCode;
    readonly gedragsindicatoren: readonly GedragsindicatorCode[];
  };
  readonly basis: readonly OnderbouwingEvidence[];
  readonly saw: string;
}

/**
 * The driepoot of one leeruitkomst. The first two legs fill themselves: from the marks that were given, the evidence
 * cited for them, and where the candidate said it can be seen; the third is the assessor's own text.
 */
export function onderbouwing(code: LeeruitkomstCode, sheet: SheetContent, manifest: JudgedDossier): Onderbouwing {
  const judgement = findJudgement(sheet, code);
  const judged = (judgement?.indicators ?? []).filter(({ mark }) => mark !== null && mark !== 'notNeeded');
  return {
    unit: { leeruitkomst: code, gedragsindicatoren: judged.map(({ gedragsindicator }) => gedragsindicator) },
    basis: manifest.evidence.flatMap((piece) => {
      const cited = judged.filter(({ evidence }) => evidence.includes(piece.id));
      if (cited.length === 0) return [];
      const gedragsindicatoren = cited.map(({ gedragsindicator }) => gedragsindicator);
      const whereToSee = placesIn(findSubmitted(manifest, code), piece.id, gedragsindicatoren);
      return [{ evidenceId: piece.id, title: piece.title, kind: piece.kind, gedragsindicatoren, whereToSee }];
    }),
    saw: judgement?.saw ?? '',
  };
}

function placesIn(
  submitted: JudgedDossier['leeruitkomsten'][number] | undefined,
  evidenceId: EvidenceId,
  gedragsindicatoren: readonly GedragsindicatorCode[],
): readonly string[] {
  const links = (submitted?.links ?? []).filter((link) => link.evidenceId === evidenceId);
  const about = links.filter(
    ({ gedragsindicator }) => gedragsindicator === null || gedragsindicatoren.includes(gedragsindicator),
  );
  return unique(about.map((link) => link.whereToSee).filter(isFilled));
}

function emptyLeeruitkomst({ code, gedragsindicatoren }: ManifestLeeruitkomst, manifest: Manifest): LeeruitkomstSheet {
  const pieces = evidenceSubmittedFor(manifest, code);
  const notJudged = { value: null, reason: '' };
  return {
    leeruitkomst: code,
    indicators: gedragsindicatoren.map((gedragsindicator) => ({
      gedragsindicator,
      mark: null,
      evidence: [],
      note: '',
    })),
    evidenceCriteria: pieces.map((evidenceId) => ({ evidenceId, authenticity: null, currency: null, reason: '' })),
    relevance: pieces.map((evidenceId) => ({ evidenceId, ...notJudged })),
    set: { variation: notJudged, quantity: notJudged, transfer: notJudged },
    level: { answer: null, reason: '' },
    saw: '',
    against: '',
    doubts: [],
    verdict: null,
    revisionReason: '',
  };
}
