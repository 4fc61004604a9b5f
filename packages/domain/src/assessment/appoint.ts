import { tiesBetween, type Person, type Relation, type RelationKind } from '../portfolios/relation.ts';
import type { IsoDate } from '../shared/dates.ts';
import type { AccountId, LeeruitkomstCode } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { SubmissionState } from '../submissions/vocabulary.ts';
import type { AssessorKind } from './vocabulary.ts';

/** How many assessors judge a submission: two, of whom at least one from the profession (DOMAIN §2.3, I1). */
export const ASSESSORS_NEEDED = 2;

/** The exam board allows a person to judge these leeruitkomsten, from the first day up to and including the last. */
export interface Designation {
  readonly accountId: AccountId;
  readonly kind: AssessorKind;
  readonly leeruitkomsten: readonly LeeruitkomstCode[];
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
  /** Ended before its last day by the board. */
  readonly ended: boolean;
}

/** Everything about a submission that decides who may judge it. */
export interface AppointmentFacts {
  readonly submission: {
    readonly state: SubmissionState;
    readonly candidateAccountId: AccountId;
    readonly leeruitkomsten: readonly LeeruitkomstCode[];
  };
  readonly relations: readonly Relation[];
  readonly designations: readonly Designation[];
  /** Who took part in an earlier decision about this candidate's submission (DOMAIN §11). */
  readonly deciders: readonly AccountId[];
  /** Who judged it before, when others must judge it again (DESIGN §6, `reassess`). */
  readonly formerAssessors: readonly AccountId[];
  /** The coordinator who appoints: whoever organises a case doesn't judge it. */
  readonly appointedBy: AccountId;
}

/** Why somebody can't judge this submission; shown to the coordinator beside the name. */
export type ExclusionReason =
  | { readonly code: 'is-the-candidate' }
  | { readonly code: 'appoints' }
  | { readonly code: 'related'; readonly relation: RelationKind }
  | { readonly code: 'decided-before' }
  | { readonly code: 'assessed-before' }
  | { readonly code: 'not-designated'; readonly leeruitkomsten: readonly LeeruitkomstCode[] }
  | { readonly code: 'designation-not-valid'; readonly leeruitkomsten: readonly LeeruitkomstCode[] };

export type AppointRefusal =
  | { readonly code: 'submission-not-admitted'; readonly state: SubmissionState }
  | { readonly code: 'wrong-number-of-assessors'; readonly needed: number; readonly given: number }
  | { readonly code: 'same-assessor-twice'; readonly accountId: AccountId }
  | { readonly code: 'excluded'; readonly accountId: AccountId; readonly reasons: readonly ExclusionReason[] }
  | { readonly code: 'no-vak-assessor' };

export interface AppointedAssessor {
  readonly accountId: AccountId;
  readonly kind: AssessorKind;
}

export interface Appointment {
  readonly state: 'appointed';
  readonly assessors: readonly AppointedAssessor[];
}

/**
 * Two assessors for an admitted submission: different people, at least one from the profession, each designated by the
 * board for every leeruitkomst of it on that day, and without ties to the candidate (DOMAIN §11, I1, I2).
 */
export function appointAssessors(
  people: readonly Person[],
  facts: AppointmentFacts,
  on: IsoDate,
): Result<Appointment, AppointRefusal> {
  const { state } = facts.submission;
  if (state !== 'admitted') return refuse({ code: 'submission-not-admitted', state });
  if (people.length !== ASSESSORS_NEEDED) {
    return refuse({ code: 'wrong-number-of-assessors', needed: ASSESSORS_NEEDED, given: people.length });
  }
  const problem = sameTwice(people) ?? firstExcluded(people, facts, on);
  if (problem !== undefined) return refuse(problem);
  const assessors = people.map(({ accountId }) => ({ accountId, kind: assessorKindOf(accountId, facts, on) }));
  if (!assessors.some(({ kind }) => kind === 'vak')) return refuse({ code: 'no-vak-assessor' });
  return ok({ state: 'appointed', assessors });
}

/** Every reason why a person can't judge this submission on that day; none means that they may be chosen. */
export function exclusionsFor(person: Person, facts: AppointmentFacts, on: IsoDate): readonly ExclusionReason[] {
  const { accountId } = person;
  const reasons: ExclusionReason[] = [];
  if (accountId === facts.submission.candidateAccountId) reasons.push({ code: 'is-the-candidate' });
  if (accountId === facts.appointedBy) reasons.push({ code: 'appoints' });
  const ties = tiesBetween(person, facts.relations);
  reasons.push(...ties.map((relation) => ({ code: 'related' as const, relation })));
  if (facts.deciders.includes(accountId)) reasons.push({ code: 'decided-before' });
  if (facts.formerAssessors.includes(accountId)) reasons.push({ code: 'assessed-before' });
  return [...reasons, ...designationReasons(accountId, facts, on)];
}

function designationReasons(accountId: AccountId, facts: AppointmentFacts, on: IsoDate): readonly ExclusionReason[] {
  const ever = facts.designations.filter((designation) => designation.accountId === accountId);
  const valid = ever.filter((designation) => isValid(designation, on));
  const missing = facts.submission.leeruitkomsten.filter((code) => !covers(valid, code));
  const never = missing.filter((code) => !covers(ever, code));
  const lapsed = missing.filter((code) => covers(ever, code));
  const reasons: ExclusionReason[] = [];
  if (never.length > 0) reasons.push({ code: 'not-designated', leeruitkomsten: never });
  if (lapsed.length > 0) reasons.push({ code: 'designation-not-valid', leeruitkomsten: lapsed });
  return reasons;
}

function isValid(designation: Designation, on: IsoDate): boolean {
  return !designation.ended && designation.validFrom <= on && on <= designation.validUntil;
}

function covers(designations: readonly Designation[], leeruitkomst: LeeruitkomstCode): boolean {
  return designations.some((designation) => designation.leeruitkomsten.includes(leeruitkomst));
}

function sameTwice(people: readonly Person[]): AppointRefusal | undefined {
  const ids = people.map((person) => person.accountId);
  const accountId = ids.find((id, index) => ids.indexOf(id) < index);
  return accountId === undefined ? undefined : { code: 'same-assessor-twice', accountId };
}

function firstExcluded(people: readonly Person[], facts: AppointmentFacts, on: IsoDate): AppointRefusal | undefined {
  for (const person of people) {
    const reasons = exclusionsFor(person, facts, on);
    if (reasons.length > 0) return { code: 'excluded', accountId: person.accountId, reasons };
  }
  return undefined;
}

/** What somebody is appointed as: of the profession only when they are so for every leeruitkomst; a mixed designation counts as the weaker one. */
export function assessorKindOf(accountId: AccountId, facts: AppointmentFacts, on: IsoDate): AssessorKind {
  const vak = facts.designations.filter(
    (designation) => designation.accountId === accountId && designation.kind === 'vak' && isValid(designation, on),
  );
  return facts.submission.leeruitkomsten.every((code) => covers(vak, code)) ? 'vak' : 'beroepsoverstijgend';
}
