import type { AccountId } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { unique } from '../shared/text.ts';
import { decide, type Choice, type DecideRefusal, type Decision, type DecisionItem } from './decide.ts';
import {
  recusalsFor,
  votingMembers,
  type CaseTies,
  type RecusalReason,
  type Session,
  type SessionState,
} from './session.ts';

/** One member's vote on one item. A member may vote again until the decision falls; the latest counts. */
export interface Vote {
  readonly accountId: AccountId;
  readonly choice: Choice;
  readonly castAt: Date;
}

export interface VoteFacts {
  readonly session: Session;
  readonly ties: CaseTies;
  readonly item: DecisionItem;
}

export type VoteRefusal =
  | { readonly code: 'session-not-open'; readonly state: SessionState }
  | { readonly code: 'not-a-member' }
  | { readonly code: 'not-present' }
  | { readonly code: 'recused'; readonly reasons: readonly RecusalReason[] }
  | DecideRefusal;

/** How the votes stand. `equal` is the largest number of members who want the same. */
export type VoteOutcome =
  | { readonly state: 'pending'; readonly equal: number; readonly needed: number }
  | { readonly state: 'decided'; readonly decision: Decision };

/**
 * A vote counts in an open session, by a member who is there and has no ties to the case, and for something the board
 * can decide on this advice (DOMAIN §0.7, §11).
 */
export function castVote(vote: Vote, { session, ties, item }: VoteFacts): Result<Vote, VoteRefusal> {
  if (session.state !== 'open') return refuse({ code: 'session-not-open', state: session.state });
  const member = session.members.find(({ accountId }) => accountId === vote.accountId);
  if (member === undefined) return refuse({ code: 'not-a-member' });
  if (!member.present) return refuse({ code: 'not-present' });
  const reasons = recusalsFor(member, ties);
  if (reasons.length > 0) return refuse({ code: 'recused', reasons });
  const possible = decide(item, vote.choice, vote.castAt);
  return possible.ok ? ok(vote) : refuse(possible.refusal);
}

/**
 * A decision takes effect when as many present, unrecused members as the quorum says want the same, each counted once by
 * their latest vote. Sending back to mend reasons and to judge again are different things to want.
 */
export function outcomeOf(votes: readonly Vote[], { session, ties, item }: VoteFacts): VoteOutcome {
  const voting = new Set(votingMembers(session, ties).map(({ accountId }) => accountId));
  const latest = latestPerMember(votes.filter(({ accountId }) => voting.has(accountId)));
  const largest = largestGroup(latest);
  const pending = { state: 'pending', equal: largest.length, needed: session.quorum } as const;
  if (largest.length < session.quorum) return pending;
  const decision = decideTogether(largest, item);
  return decision === undefined ? pending : { state: 'decided', decision };
}

function latestPerMember(votes: readonly Vote[]): readonly Vote[] {
  const inOrder = votes.toSorted((left, right) => left.castAt.getTime() - right.castAt.getTime());
  return inOrder.filter(
    (vote, index) => !inOrder.slice(index + 1).some(({ accountId }) => accountId === vote.accountId),
  );
}

function largestGroup(votes: readonly Vote[]): readonly Vote[] {
  const groups = Object.values(Object.groupBy(votes, ({ choice }) => wishOf(choice)));
  return groups.reduce<readonly Vote[]>((best, group = []) => (group.length > best.length ? group : best), []);
}

function wishOf(choice: Choice): string {
  return choice.kind === 'sentBack' ? `${choice.kind}:${choice.sendBack}` : choice.kind;
}

/** Everyone's grounds stand in the decision, each once; it falls at the moment of the last vote it needed. */
function decideTogether(votes: readonly Vote[], item: DecisionItem): Decision | undefined {
  const last = votes.at(-1);
  if (last === undefined) return undefined;
  const decided = decide(item, withGroundsOf(votes, last.choice), last.castAt);
  return decided.ok ? decided.value : undefined;
}

function withGroundsOf(votes: readonly Vote[], choice: Choice): Choice {
  if (choice.kind === 'ratified') return choice;
  const grounds = votes.flatMap((vote) => (vote.choice.kind === 'ratified' ? [] : [vote.choice.grounds.trim()]));
  return { ...choice, grounds: unique(grounds).join('\n\n') };
}
