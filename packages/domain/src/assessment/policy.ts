import type { Role } from '../accounts/roles.ts';
import type { AccountId } from '../shared/ids.ts';
import { hasDeclared, type AssessorOnCase } from './declare.ts';
import { isRevealed } from './lifecycle.ts';
import type { AssessmentState } from './vocabulary.ts';

/** Who acts, with every part they play in this organisation. */
export interface Actor {
  readonly accountId: AccountId;
  readonly roles: readonly Role[];
}

/** What of an assessment decides who may do what. */
export interface AssessmentAccess {
  readonly state: AssessmentState;
  readonly candidateAccountId: AccountId;
  /** Those now on the case; whoever was replaced isn't among them. */
  readonly assessors: readonly AssessorOnCase[];
}

/** The coordinator appoints, and replaces as long as nothing was revealed. */
export function canAppoint(actor: Actor): boolean {
  return actor.roles.includes('coordinator');
}

export function canReplaceAssessor(actor: Actor, assessment: AssessmentAccess): boolean {
  return canAppoint(actor) && isBeforeReveal(assessment);
}

/** The candidate may object to an assessor before the judgements are known (wraking, DOMAIN §12.3). */
export function canObjectToAssessor(actor: Actor, assessment: AssessmentAccess): boolean {
  return actor.accountId === assessment.candidateAccountId && isBeforeReveal(assessment);
}

/** An appointed assessor who hasn't signed yet. */
export function canDeclare(actor: Actor, assessment: AssessmentAccess): boolean {
  const assessor = assessorOnCase(actor, assessment);
  return assessment.state === 'appointed' && assessor !== undefined && !hasDeclared(assessor);
}

/** The frozen dossier: its owner, the coordinator (for its form), and assessors once they signed "geen banden". */
export function canSeeDossier(actor: Actor, assessment: AssessmentAccess): boolean {
  if (actor.accountId === assessment.candidateAccountId || actor.roles.includes('coordinator')) return true;
  return isDeclaredAssessor(actor, assessment) && assessment.state !== 'withdrawn';
}

/** An assessor scores as soon as they signed, also while a colleague still has to. */
export function canScore(actor: Actor, assessment: AssessmentAccess): boolean {
  return isDeclaredAssessor(actor, assessment) && isBeforeReveal(assessment);
}

/** A revised sheet: after the reveal and before the joint judgement is settled (DESIGN §7). */
export function canRevise(actor: Actor, assessment: AssessmentAccess): boolean {
  return isDeclaredAssessor(actor, assessment) && REVISABLE.includes(assessment.state);
}

/** A sheet is its author's alone until the round is revealed; then the assessors and the board read it (DESIGN §3.2). */
export function canSeeSheet(
  actor: Actor,
  sheet: { readonly authorId: AccountId; readonly roundRevealed: boolean },
  assessment: AssessmentAccess,
): boolean {
  if (actor.accountId === sheet.authorId) return true;
  return sheet.roundRevealed && (isDeclaredAssessor(actor, assessment) || isOnBoard(actor));
}

/** Done or not, per assessor, and due dates: the coordinator's one window before the reveal (DESIGN §1). */
export function canSeeProgress(actor: Actor): boolean {
  return actor.roles.includes('coordinator');
}

/** The gesprek is recorded or skipped by an assessor of the case, after the reveal. */
export function canRecordInterview(actor: Actor, assessment: AssessmentAccess): boolean {
  return isDeclaredAssessor(actor, assessment) && assessment.state === 'revealed';
}

/** Proposing and agreeing: the assessors of the case, once the gesprek was held or skipped. */
export function canAgree(actor: Actor, assessment: AssessmentAccess): boolean {
  return isDeclaredAssessor(actor, assessment) && AGREEING.includes(assessment.state);
}

/** The advice goes to the board by one of the assessors, when all is settled. */
export function canAdvise(actor: Actor, assessment: AssessmentAccess): boolean {
  return isDeclaredAssessor(actor, assessment) && assessment.state === 'agreed';
}

/** Gesprek, proposals and joint judgement: the assessors of the case and the board, never before the reveal. */
export function canSeeConsensus(actor: Actor, assessment: AssessmentAccess): boolean {
  return isRevealed(assessment.state) && (isDeclaredAssessor(actor, assessment) || isOnBoard(actor));
}

const REVISABLE: readonly AssessmentState[] = ['revealed', 'interviewed', 'interviewSkipped'];
const AGREEING: readonly AssessmentState[] = ['interviewed', 'interviewSkipped'];

function assessorOnCase(actor: Actor, { assessors }: AssessmentAccess): AssessorOnCase | undefined {
  if (!actor.roles.includes('assessor')) return undefined;
  return assessors.find((assessor) => assessor.accountId === actor.accountId);
}

function isDeclaredAssessor(actor: Actor, assessment: AssessmentAccess): boolean {
  const assessor = assessorOnCase(actor, assessment);
  return assessor !== undefined && hasDeclared(assessor);
}

function isOnBoard({ roles }: Actor): boolean {
  return roles.includes('secretary') || roles.includes('boardMember');
}

function isBeforeReveal({ state }: AssessmentAccess): boolean {
  return state === 'appointed' || state === 'scoring';
}
