/** Why nothing came of asking a wallet to show something. */
export const PRESENTATION_REFUSALS = [
  'declined',
  'notBound',
  'unreadable',
  'notValid',
  'before',
  'tooMany',
  'noPortfolio',
] as const;
export type PresentationRefusal = (typeof PRESENTATION_REFUSALS)[number];

/** How it stands with a question to a wallet. */
export const PRESENTATION_STATES = ['waiting', 'checking', 'received', 'refused', 'over'] as const;
export type PresentationState = (typeof PRESENTATION_STATES)[number];

/** A question to a wallet, as far as it was answered. */
export interface AskedWallet {
  readonly expiresAt: Date;
  readonly answeredAt: Date | null;
  readonly broughtId: string | null;
  readonly refusal: PresentationRefusal | null;
}

/** An answer that nobody finished checking within the question's own time is over too: then one asks again. */
export function stateOfRequest(
  { expiresAt, answeredAt, broughtId, refusal }: AskedWallet,
  at: Date,
): PresentationState {
  if (broughtId !== null) return 'received';
  if (refusal !== null) return 'refused';
  if (at >= expiresAt) return 'over';
  return answeredAt === null ? 'waiting' : 'checking';
}
