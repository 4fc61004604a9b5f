import type { SessionItem, SessionView } from '@bewijskracht/contracts';
import { unique } from '@bewijskracht/domain';

export interface AgendaFilter {
  /** Only what asks for attention: a flag, or somebody who keeps out. */
  readonly flagged: boolean;
  /** Only what still waits for my vote. */
  readonly mine: boolean;
}

/** Who reads this meeting; undefined for the secretary, who is no member. */
export function myself(session: SessionView): string | undefined {
  return session.members.find(({ me }) => me)?.accountId;
}

/** Whether I keep out of this case. */
export function keepsOut(session: SessionView, item: SessionItem): boolean {
  const me = myself(session);
  return me !== undefined && item.recused.some(({ accountId }) => accountId === me);
}

/** The cases on which I may still vote. */
export function votableItems(session: SessionView): readonly SessionItem[] {
  if (!session.abilities.vote) return [];
  return session.items.filter((item) => item.decision === null && !keepsOut(session, item));
}

/** My own signed vote on a case. */
export function myVote(session: SessionView, item: SessionItem): SessionItem['votes'][number] | undefined {
  const me = myself(session);
  return item.votes.find(({ accountId }) => accountId === me);
}

export function filterItems(session: SessionView, filter: AgendaFilter): readonly SessionItem[] {
  const votable = new Set(votableItems(session));
  return session.items.filter(
    (item) =>
      (!filter.flagged || item.flags.length > 0 || item.recused.length > 0) &&
      (!filter.mine || (votable.has(item) && myVote(session, item) === undefined)),
  );
}

export interface VoteCount {
  /** The largest number of members who want the same. */
  readonly equal: number;
  readonly needed: number;
  /** Not enough members without ties were invited for this case ever to be decided here. */
  readonly tooFew: boolean;
}

/** How the votes on an undecided case stand; a vote of somebody who keeps out since doesn't count. */
export function countVotes(session: SessionView, item: SessionItem): VoteCount {
  const out = new Set(item.recused.map(({ accountId }) => accountId));
  const counted = item.votes.filter(({ accountId }) => !out.has(accountId));
  const wanted = counted.map(({ kind, sendBackKind }) => `${kind} ${sendBackKind}`);
  const equal = Math.max(0, ...unique(wanted).map((each) => wanted.filter((other) => other === each).length));
  return { equal, needed: session.quorum, tooFew: session.members.length - out.size < session.quorum };
}

/** How many decisions there are that the secretary can announce; what goes back to mend its reasons waits. */
export function announceable(session: SessionView): number {
  return session.items.filter(
    ({ decision }) => decision && decision.announcedAt === null && decision.sendBackKind !== 'repairReasons',
  ).length;
}
