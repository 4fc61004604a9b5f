import type { LevelAnswer, Verdict } from '../assessment/vocabulary.ts';
import { unique } from '../shared/text.ts';

/** What a member of the board should look at before deciding; shown in the agenda (LOOK, board). */
export const ITEM_FLAGS = [
  'diverged',
  'revised',
  'open',
  'atCutOff',
  'levelDoubted',
  'newAssessor',
  'interviewSkipped',
  'identityMissing',
] as const;
export type ItemFlag = (typeof ITEM_FLAGS)[number];

/** One assessor's side of a judgement, as far as flags are concerned. */
export interface FlagSide {
  /** The verdict sealed before the gesprek. */
  readonly first: Verdict;
  /** The verdict of the revised sheet; the first one when nothing was revised. */
  readonly last: Verdict;
  readonly level: LevelAnswer | null;
  /** Judgements of this assessor that went to the board before this one. */
  readonly earlierCases: number;
}

export interface FlagFacts {
  /** Null: the assessors did not agree. */
  readonly agreed: Verdict | null;
  readonly sides: readonly FlagSide[];
  readonly interviewSkipped: boolean;
  readonly identityChecked: boolean;
}

/** The flags of one item, in fixed order. They ask for attention and decide nothing. */
export function flagsOf(facts: FlagFacts): readonly ItemFlag[] {
  return ITEM_FLAGS.filter((flag) => RULES[flag](facts));
}

const RULES: Readonly<Record<ItemFlag, (facts: FlagFacts) => boolean>> = {
  diverged: ({ sides }) => unique(sides.map(({ first }) => first)).length > 1,
  revised: ({ sides }) => sides.some(({ first, last }) => first !== last),
  open: ({ agreed }) => agreed === null,
  /** The cut-off lies between shown and all else: somebody's last sheet stands on the other side of it. */
  atCutOff: ({ agreed, sides }) => unique([...sides.map(({ last }) => last), agreed].map(isShown)).length > 1,
  levelDoubted: ({ sides }) => sides.some(({ level }) => level !== 'yes'),
  newAssessor: ({ sides }) => sides.some(({ earlierCases }) => earlierCases === 0),
  interviewSkipped: ({ interviewSkipped }) => interviewSkipped,
  /** Only where a deelcertificaat can follow. */
  identityMissing: ({ agreed, identityChecked }) => agreed === 'shown' && !identityChecked,
};

function isShown(verdict: Verdict | null): boolean {
  return verdict === 'shown';
}
