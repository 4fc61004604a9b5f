import type { AccountId } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { isFilled } from '../shared/text.ts';
import type { WrongStateRefusal } from './lifecycle.ts';
import type { AssessmentState } from './vocabulary.ts';

/** An assessor now on an assessment, and when they signed "geen banden" (null: not yet). */
export interface AssessorOnCase {
  readonly accountId: AccountId;
  readonly declaredAt: Date | null;
}

export interface DeclarationFacts {
  readonly state: AssessmentState;
  readonly assessors: readonly AssessorOnCase[];
  /** Those who said to have ties: they wait to be replaced. */
  readonly tied: readonly AccountId[];
}

export type DeclareRefusal =
  | WrongStateRefusal
  | { readonly code: 'not-your-assessment' }
  | { readonly code: 'already-declared'; readonly declaredAt: Date }
  | { readonly code: 'ties-declared' };

export type TiesRefusal = DeclareRefusal | { readonly code: 'reason-missing' };

export interface Declared {
  /** `scoring` as soon as every assessor signed: the dossier is then open to all of them. */
  readonly state: 'appointed' | 'scoring';
  readonly accountId: AccountId;
  readonly declaredAt: Date;
}

/** "Geen banden": signed by each assessor before the dossier opens to them (DOMAIN §2.3, §12.3). */
export function declareNoTies(
  facts: DeclarationFacts,
  accountId: AccountId,
  at: Date,
): Result<Declared, DeclareRefusal> {
  const refusal = refusalFor(facts, accountId);
  if (refusal !== undefined) return refuse(refusal);
  const others = facts.assessors.filter((assessor) => assessor.accountId !== accountId);
  const state = others.every(hasDeclared) ? 'scoring' : 'appointed';
  return ok({ state, accountId, declaredAt: at });
}

/** An assessor who does have ties steps back and says which; somebody else must be appointed (DOMAIN §12.3). */
export function declareTies(
  facts: DeclarationFacts,
  accountId: AccountId,
  reason: string,
): Result<{ readonly accountId: AccountId; readonly reason: string }, TiesRefusal> {
  const refusal = refusalFor(facts, accountId);
  if (refusal !== undefined) return refuse(refusal);
  return isFilled(reason) ? ok({ accountId, reason: reason.trim() }) : refuse({ code: 'reason-missing' });
}

/** Whether an assessor signed. */
export function hasDeclared(assessor: AssessorOnCase): boolean {
  return assessor.declaredAt !== null;
}

function refusalFor({ state, assessors, tied }: DeclarationFacts, accountId: AccountId): DeclareRefusal | undefined {
  if (state !== 'appointed') return { code: 'wrong-state', state };
  const assessor = assessors.find((candidate) => candidate.accountId === accountId);
  if (assessor === undefined) return { code: 'not-your-assessment' };
  if (tied.includes(accountId)) return { code: 'ties-declared' };
  return assessor.declaredAt === null ? undefined : { code: 'already-declared', declaredAt: assessor.declaredAt };
}
