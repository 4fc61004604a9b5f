import type { InterviewSkipRule } from '../frameworks/policy.ts';
import type { IsoDate } from '../shared/dates.ts';
import type { AccountId, GedragsindicatorCode, LeeruitkomstCode } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { isFilled } from '../shared/text.ts';
import type { WrongStateRefusal } from './lifecycle.ts';
import type { SealedSheet } from './sheet.ts';
import type { AssessmentState } from './vocabulary.ts';

/** A question for the gesprek, born of a doubt. Null: about the whole leeruitkomst. */
export interface InterviewQuestion {
  readonly leeruitkomst: LeeruitkomstCode;
  readonly gedragsindicator: GedragsindicatorCode | null;
  readonly text: string;
}

/** What was said in the gesprek, per leeruitkomst or gedragsindicator. */
export type InterviewNote = InterviewQuestion;

/** The gesprek in its minimum form (CGI, DOMAIN §2.3). */
export interface Interview {
  readonly heldOn: IsoDate;
  /** Accounts of who was there; others are named in the notes. */
  readonly present: readonly AccountId[];
  readonly questions: readonly InterviewQuestion[];
  readonly notes: readonly InterviewNote[];
}

export interface InterviewFacts {
  readonly state: AssessmentState;
  readonly assessors: readonly AccountId[];
  readonly candidateAccountId: AccountId;
  readonly leeruitkomsten: readonly LeeruitkomstCode[];
  readonly today: IsoDate;
}

export type InterviewRefusal =
  | WrongStateRefusal
  | { readonly code: 'held-in-the-future'; readonly heldOn: IsoDate }
  | { readonly code: 'absent'; readonly accountIds: readonly AccountId[] }
  | { readonly code: 'no-questions' }
  | { readonly code: 'leeruitkomst-without-notes'; readonly leeruitkomsten: readonly LeeruitkomstCode[] };

export type SkipRefusal =
  WrongStateRefusal | { readonly code: 'skip-not-allowed' } | { readonly code: 'reason-missing' };

/**
 * The gesprek was held: after the reveal and before agreement, not on a day to come, with every assessor and the
 * candidate there, questions asked and notes on each leeruitkomst (DESIGN §2, §7).
 */
export function holdInterview(
  interview: Interview,
  facts: InterviewFacts,
): Result<Interview & { readonly state: 'interviewed' }, InterviewRefusal> {
  const { state, today } = facts;
  const { heldOn, present, questions } = interview;
  if (state !== 'revealed') return refuse({ code: 'wrong-state', state });
  if (heldOn > today) return refuse({ code: 'held-in-the-future', heldOn });
  const absent = [...facts.assessors, facts.candidateAccountId].filter((person) => !present.includes(person));
  if (absent.length > 0) return refuse({ code: 'absent', accountIds: absent });
  if (!questions.some(({ text }) => isFilled(text))) return refuse({ code: 'no-questions' });
  const silent = facts.leeruitkomsten.filter((code) => !hasNotes(interview, code));
  if (silent.length > 0) return refuse({ code: 'leeruitkomst-without-notes', leeruitkomsten: silent });
  return ok({ ...interview, state: 'interviewed' });
}

export interface SkipFacts {
  readonly state: AssessmentState;
  readonly rule: InterviewSkipRule;
  readonly sheets: readonly SealedSheet[];
}

/** Whether the policy lets these assessors do without a gesprek: only when all of them judged every leeruitkomst shown. */
export function maySkipInterview({ rule, sheets }: Pick<SkipFacts, 'rule' | 'sheets'>): boolean {
  if (rule === 'never' || sheets.length === 0) return false;
  return sheets.every(({ leeruitkomsten }) => leeruitkomsten.every(({ verdict }) => verdict === 'shown'));
}

/** The gesprek is skipped by a rule of the policy, with a reason that stands in the result (DESIGN §7). */
export function skipInterview(
  reason: string,
  facts: SkipFacts,
): Result<
  { readonly state: 'interviewSkipped'; readonly rule: InterviewSkipRule; readonly reason: string },
  SkipRefusal
> {
  if (facts.state !== 'revealed') return refuse({ code: 'wrong-state', state: facts.state });
  if (!maySkipInterview(facts)) return refuse({ code: 'skip-not-allowed' });
  if (!isFilled(reason)) return refuse({ code: 'reason-missing' });
  return ok({ state: 'interviewSkipped', rule: facts.rule, reason: reason.trim() });
}

/** The questions the assessors' doubts give for the gesprek, in the order of the sheets. */
export function questionsFrom(sheets: readonly SealedSheet[]): readonly InterviewQuestion[] {
  return sheets.flatMap((sheet) =>
    sheet.leeruitkomsten.flatMap(({ leeruitkomst, doubts }) =>
      doubts
        .filter(({ question }) => isFilled(question))
        .map(({ gedragsindicator, question }) => ({ leeruitkomst, gedragsindicator, text: question })),
    ),
  );
}

function hasNotes({ notes }: Interview, leeruitkomst: LeeruitkomstCode): boolean {
  return notes.some((note) => note.leeruitkomst === leeruitkomst && isFilled(note.text));
}
