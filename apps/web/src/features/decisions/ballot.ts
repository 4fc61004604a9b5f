import type { SessionItem, VoteRequest } from '@bewijskracht/contracts';
import { MINIMUM_GROUNDS } from '@bewijskracht/domain';
import { useSyncExternalStore } from 'react';
import { dropDraft, findDraft, keepDraft } from '../../lib/drafts.ts';

/** What a member can vote, as one word: the two ways back are different things to want. */
export const CHOICES = ['ratified', 'repairReasons', 'reassess', 'voided'] as const;
export type BallotChoice = (typeof CHOICES)[number];

/** What a member is about to vote on one case; not signed yet. */
export interface Wish {
  readonly choice: BallotChoice;
  readonly grounds: string;
}

export type Wishes = Readonly<Record<string, Wish>>;

export interface BallotState {
  readonly wishes: Wishes;
  /** Cases picked for one vote over several. */
  readonly picked: ReadonlySet<string>;
}

/**
 * A member's votes before they are signed, kept on this computer until then. It lives outside React so that a letter
 * typed for one case draws that case again and not the other two hundred.
 */
export class Ballot {
  private state: BallotState;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly record: string) {
    this.state = { wishes: findDraft<Wishes>(record)?.value ?? {}, picked: new Set() };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): BallotState => this.state;

  /** Puts a choice ready for these cases, or takes it away; grounds already typed for a case stay. */
  choose(itemIds: readonly string[], choice: BallotChoice | null, grounds?: string): void {
    const wishes = { ...this.state.wishes };
    for (const id of itemIds) {
      if (choice === null) delete wishes[id];
      else wishes[id] = { choice, grounds: grounds ?? wishes[id]?.grounds ?? '' };
    }
    this.keep(wishes);
  }

  /** Grounds for one case that has a choice. */
  write(itemId: string, grounds: string): void {
    const wish = this.state.wishes[itemId];
    if (wish) this.keep({ ...this.state.wishes, [itemId]: { ...wish, grounds } });
  }

  pick(itemIds: readonly string[], on: boolean): void {
    const picked = new Set(this.state.picked);
    for (const id of itemIds) {
      if (on) picked.add(id);
      else picked.delete(id);
    }
    this.show({ ...this.state, picked });
  }

  private keep(wishes: Wishes): void {
    if (Object.keys(wishes).length === 0) dropDraft(this.record);
    else keepDraft(this.record, { value: wishes, version: '', at: new Date().toISOString() });
    this.show({ ...this.state, wishes });
  }

  private show(state: BallotState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

/** One part of a ballot; the component is drawn again only when that part changes. */
export function useBallot<Part>(ballot: Ballot, part: (state: BallotState) => Part): Part {
  return useSyncExternalStore(ballot.subscribe, () => part(ballot.getState()));
}

/** Why a case can't be ratified, when it can't; the API refuses the same (DESIGN §6). */
export function whyNotRatified(item: SessionItem): 'notAgreed' | 'notJudgeable' | 'identityMissing' | undefined {
  if (item.agreed === null) return 'notAgreed';
  if (item.agreed === 'notJudgeable') return 'notJudgeable';
  return item.flags.includes('identityMissing') ? 'identityMissing' : undefined;
}

/** Whether this choice can be voted on this case. */
export function canChoose(item: SessionItem, choice: BallotChoice): boolean {
  return choice !== 'ratified' || whyNotRatified(item) === undefined;
}

/** Characters still missing in the grounds; ratifying takes none. */
export function groundsMissing({ choice, grounds }: Wish): number {
  return choice === 'ratified' ? 0 : Math.max(0, MINIMUM_GROUNDS - grounds.trim().length);
}

export interface Ready {
  /** Can be signed as they are. */
  readonly votes: VoteRequest['votes'];
  /** Cases whose grounds are too short. */
  readonly unfinished: readonly SessionItem[];
}

/** What of the ballot can be signed now, in the order of the agenda; `votable` are the cases one may still vote on. */
export function readyToSign(votable: readonly SessionItem[], wishes: Wishes): Ready {
  const wished = votable.flatMap((item) => {
    const wish = wishes[item.id];
    return wish && canChoose(item, wish.choice) ? [{ item, wish }] : [];
  });
  const finished = wished.filter(({ wish }) => groundsMissing(wish) === 0);
  return {
    votes: finished.map(({ item, wish }) => asVote(item.id, wish)),
    unfinished: wished.filter(({ wish }) => groundsMissing(wish) > 0).map(({ item }) => item),
  };
}

/** A vote's two columns as one word. */
export function choiceOf(vote: Pick<VoteRequest['votes'][number], 'kind' | 'sendBackKind'>): BallotChoice {
  if (vote.kind === 'sentBack') return vote.sendBackKind ?? 'repairReasons';
  return vote.kind;
}

function asVote(itemId: string, { choice, grounds }: Wish): VoteRequest['votes'][number] {
  if (choice === 'ratified') return { itemId, kind: 'ratified', sendBackKind: null, grounds: '' };
  if (choice === 'voided') return { itemId, kind: 'voided', sendBackKind: null, grounds };
  return { itemId, kind: 'sentBack', sendBackKind: choice, grounds };
}
