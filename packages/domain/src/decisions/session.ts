import { tiesBetween, type Person, type Relation, type RelationKind } from '../portfolios/relation.ts';
import type { AccountId } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';

/** A meeting of the deciding body: prepared by the secretary, then open for votes, then closed. */
export const SESSION_STATES = ['prepared', 'open', 'closed'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** A member invited to the session, and whether they are there. */
export interface SessionMember extends Person {
  readonly present: boolean;
}

export interface Session {
  readonly state: SessionState;
  /** Equal votes a decision needs; two at least. */
  readonly quorum: number;
  readonly members: readonly SessionMember[];
}

/** What ties somebody on the board to one case. */
export interface CaseTies {
  readonly candidateAccountId: AccountId;
  readonly relations: readonly Relation[];
  /** Everybody who was ever appointed to judge it, replaced or not. */
  readonly assessors: readonly AccountId[];
  /** Members who said themselves that they can't decide on it. */
  readonly declared: readonly { readonly accountId: AccountId; readonly reason: string }[];
}

/** Why a member doesn't decide on a case; shown before the meeting. */
export type RecusalReason =
  | { readonly code: 'is-the-candidate' }
  | { readonly code: 'assessed' }
  | { readonly code: 'related'; readonly relation: RelationKind }
  | { readonly code: 'declared'; readonly reason: string };

interface NoQuorum {
  readonly code: 'no-quorum';
  readonly voting: number;
  readonly quorum: number;
}

export type PrepareSessionRefusal<Case> =
  NoQuorum | { readonly code: 'no-quorum-on-case'; readonly quorum: number; readonly cases: readonly Case[] };

export type OpenSessionRefusal = { readonly code: 'session-not-prepared'; readonly state: SessionState } | NoQuorum;

export type CloseSessionRefusal =
  | { readonly code: 'session-not-open'; readonly state: SessionState }
  | { readonly code: 'undecided-items'; readonly items: number };

/**
 * Every reason why a member keeps out of a case; none means that they vote. Who assessed never decides, and who coaches,
 * employs or attests doesn't either (DESIGN §1, promise 4; DOMAIN §11).
 */
export function recusalsFor(member: Person, ties: CaseTies): readonly RecusalReason[] {
  const { accountId } = member;
  const reasons: RecusalReason[] = [];
  if (accountId === ties.candidateAccountId) reasons.push({ code: 'is-the-candidate' });
  if (ties.assessors.includes(accountId)) reasons.push({ code: 'assessed' });
  const relations = tiesBetween(member, ties.relations);
  reasons.push(...relations.map((relation) => ({ code: 'related' as const, relation })));
  const declared = ties.declared.filter((own) => own.accountId === accountId);
  return [...reasons, ...declared.map(({ reason }) => ({ code: 'declared' as const, reason }))];
}

/** The members who may vote on a case: present and not recused. */
export function votingMembers(session: Pick<Session, 'members'>, ties: CaseTies): readonly SessionMember[] {
  return session.members.filter((member) => member.present && recusalsFor(member, ties).length === 0);
}

/** Whether enough members may vote on a case for a decision to be possible. */
export function hasQuorum(session: Pick<Session, 'members' | 'quorum'>, ties: CaseTies): boolean {
  return votingMembers(session, ties).length >= session.quorum;
}

/**
 * A meeting that can decide: enough members are invited, and for every case on the agenda enough of them without ties.
 * Known before the meeting, so that nobody comes for nothing.
 */
export function prepareSession<Case extends { readonly ties: CaseTies }>(
  session: Pick<Session, 'members' | 'quorum'>,
  cases: readonly Case[],
): Result<'prepared', PrepareSessionRefusal<Case>> {
  const { members, quorum } = session;
  if (members.length < quorum) return refuse({ code: 'no-quorum', voting: members.length, quorum });
  const everybody = members.map((member) => ({ ...member, present: true }));
  const stuck = cases.filter(({ ties }) => !hasQuorum({ members: everybody, quorum }, ties));
  return stuck.length > 0 ? refuse({ code: 'no-quorum-on-case', quorum, cases: stuck }) : ok('prepared');
}

/** Opens the meeting. Who is there is counted per case when they vote, because recusal differs per case. */
export function openSession(session: Session): Result<'open', OpenSessionRefusal> {
  const { state, quorum } = session;
  if (state !== 'prepared') return refuse({ code: 'session-not-prepared', state });
  const voting = session.members.length;
  return voting < quorum ? refuse({ code: 'no-quorum', voting, quorum }) : ok('open');
}

/** Closes the meeting when nothing on the agenda is left undecided; an item may be taken off it first. */
export function closeSession(
  session: Pick<Session, 'state'>,
  undecidedItems: number,
): Result<'closed', CloseSessionRefusal> {
  if (session.state !== 'open') return refuse({ code: 'session-not-open', state: session.state });
  return undecidedItems > 0 ? refuse({ code: 'undecided-items', items: undecidedItems }) : ok('closed');
}
