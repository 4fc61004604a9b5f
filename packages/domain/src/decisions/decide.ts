import type { Advice } from '../assessment/advise.ts';
import type { Verdict } from '../assessment/vocabulary.ts';
import type { LeeruitkomstCode } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import type { SendBackKind } from './vocabulary.ts';

/** Characters that grounds for sending back or voiding take at least. */
export const MINIMUM_GROUNDS = 10;

/** A verdict the board can confirm: what nobody could judge can't be ratified (DESIGN §6). */
export type RatifiedOutcome = Exclude<Verdict, 'notJudgeable'>;

export interface Ratified {
  readonly kind: 'ratified';
  readonly leeruitkomst: LeeruitkomstCode;
  readonly outcome: RatifiedOutcome;
  readonly decidedAt: Date;
}

export interface SentBack {
  readonly kind: 'sentBack';
  readonly leeruitkomst: LeeruitkomstCode;
  readonly sendBack: SendBackKind;
  readonly grounds: string;
  readonly decidedAt: Date;
}

export interface Voided {
  readonly kind: 'voided';
  readonly leeruitkomst: LeeruitkomstCode;
  readonly grounds: string;
  readonly decidedAt: Date;
}

/** The board's act on one leeruitkomst of one assessment: it confirms, sends back or voids, and never judges again. */
export type Decision = Ratified | SentBack | Voided;

/** What is before the board: the assessors' advice, and whether it was decided on already. */
export interface DecisionItem {
  readonly advice: Advice;
  readonly decided: boolean;
}

interface AlreadyDecided {
  readonly code: 'already-decided';
}
interface GroundsTooShort {
  readonly code: 'grounds-too-short';
  readonly length: number;
  readonly minimum: number;
}

export type RatifyRefusal = AlreadyDecided | { readonly code: 'not-agreed' } | { readonly code: 'not-judgeable' };
export type SendBackRefusal = AlreadyDecided | GroundsTooShort;
export type VoidRefusal = AlreadyDecided | GroundsTooShort;
export type DecideRefusal = RatifyRefusal | SendBackRefusal | VoidRefusal;

/** What a member wants the board to do. */
export type Choice =
  | { readonly kind: 'ratified' }
  | { readonly kind: 'sentBack'; readonly sendBack: SendBackKind; readonly grounds: string }
  | { readonly kind: 'voided'; readonly grounds: string };

/** The board confirms how a leeruitkomst was judged; it never judges again (DOMAIN §0.7). */
export function ratify({ advice, decided }: DecisionItem, at: Date): Result<Ratified, RatifyRefusal> {
  if (decided) return refuse({ code: 'already-decided' });
  if (advice.consensus.state === 'open') return refuse({ code: 'not-agreed' });
  const { verdict } = advice.consensus;
  if (verdict === 'notJudgeable') return refuse({ code: 'not-judgeable' });
  return ok({ kind: 'ratified', leeruitkomst: advice.leeruitkomst, outcome: verdict, decidedAt: at });
}

/** Back to the assessors to mend the reasons, or to others to judge again; on procedural grounds only (DESIGN §6). */
export function sendBack(
  { advice, decided }: DecisionItem,
  wish: { readonly kind: SendBackKind; readonly grounds: string },
  at: Date,
): Result<SentBack, SendBackRefusal> {
  const problem = problemWith(decided, wish.grounds);
  if (problem !== undefined) return refuse(problem);
  const { leeruitkomst } = advice;
  return ok({ kind: 'sentBack', leeruitkomst, sendBack: wish.kind, grounds: wish.grounds.trim(), decidedAt: at });
}

/** The judgement doesn't stand because of an irregularity, such as fraud (DOMAIN §0.7). */
export function declareVoid({ advice, decided }: DecisionItem, grounds: string, at: Date): Result<Voided, VoidRefusal> {
  const problem = problemWith(decided, grounds);
  if (problem !== undefined) return refuse(problem);
  return ok({ kind: 'voided', leeruitkomst: advice.leeruitkomst, grounds: grounds.trim(), decidedAt: at });
}

/** The decision a choice would make, or why the board can't make it. */
export function decide(item: DecisionItem, choice: Choice, at: Date): Result<Decision, DecideRefusal> {
  if (choice.kind === 'ratified') return ratify(item, at);
  if (choice.kind === 'voided') return declareVoid(item, choice.grounds, at);
  return sendBack(item, { kind: choice.sendBack, grounds: choice.grounds }, at);
}

/** A deelcertificaat follows only where the board ratified AND the leeruitkomst was shown (DESIGN §6). */
export function earnsDeelcertificaat(decision: Decision): boolean {
  return decision.kind === 'ratified' && decision.outcome === 'shown';
}

export interface HolderRefusal {
  readonly code: 'identity-not-checked';
}

/** Nothing is issued without a checked identity, so a decision that earns a deelcertificaat waits for it (DESIGN §6). */
export function requireIdentity(decision: Decision, identityChecked: boolean): Result<Decision, HolderRefusal> {
  if (earnsDeelcertificaat(decision) && !identityChecked) return refuse({ code: 'identity-not-checked' });
  return ok(decision);
}

function problemWith(decided: boolean, grounds: string): AlreadyDecided | GroundsTooShort | undefined {
  if (decided) return { code: 'already-decided' };
  const { length } = grounds.trim();
  return length < MINIMUM_GROUNDS ? { code: 'grounds-too-short', length, minimum: MINIMUM_GROUNDS } : undefined;
}
