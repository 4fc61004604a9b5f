import type { Actor } from '../assessment/policy.ts';
import type { SessionMember } from './session.ts';

/** The secretary prepares the session: agenda, members, presence. */
export function canPrepareSession(actor: Actor): boolean {
  return actor.roles.includes('secretary');
}

/** The board's papers: agenda, advice, reasons, votes. */
export function canSeeSession(actor: Actor): boolean {
  return actor.roles.includes('secretary') || actor.roles.includes('boardMember');
}

/** Board members vote in the session they were invited to; ties and presence are the vote's own rules. */
export function canVote(actor: Actor, members: readonly SessionMember[]): boolean {
  return actor.roles.includes('boardMember') && members.some(({ accountId }) => accountId === actor.accountId);
}

/** The secretary announces what was decided to the candidate. */
export function canAnnounce(actor: Actor): boolean {
  return actor.roles.includes('secretary');
}

/** Asking for and confirming a revocation both belong to the board; that they are two people is the revocation's rule. */
export function canRevoke(actor: Actor): boolean {
  return canSeeSession(actor);
}
