import type { Result } from '../shared/result.ts';
import { ok, refuse } from '../shared/result.ts';

/** What a link may show beyond the public page; the birth date and the evidence never (PEERS row 16). */
export const SHARE_EXTRAS = ['name', 'gedragsindicatoren'] as const;
export type ShareExtra = (typeof SHARE_EXTRAS)[number];

/** A link works until the end of a day within a year: a holder who wants longer chooses again, knowing what is shown. */
const MAX_DAYS = 366;
/** More open links to one paper than anybody oversees. */
const MAX_OPEN = 20;
const MS_PER_DAY = 86_400_000;

/** Why a link can't be made. */
export type ShareRefusal =
  | { readonly code: 'share-in-the-past' }
  | { readonly code: 'share-too-long'; readonly days: number }
  | { readonly code: 'too-many-shares'; readonly limit: number };

/** A link ends on a day that comes, within a year, and there are not more of them than one can oversee. */
export function checkShare(
  { expiresAt, open }: { readonly expiresAt: Date; readonly open: number },
  at: Date,
): Result<true, ShareRefusal> {
  if (expiresAt <= at) return refuse({ code: 'share-in-the-past' });
  if (expiresAt.getTime() > at.getTime() + (MAX_DAYS + 1) * MS_PER_DAY)
    return refuse({ code: 'share-too-long', days: MAX_DAYS });
  if (open >= MAX_OPEN) return refuse({ code: 'too-many-shares', limit: MAX_OPEN });
  return ok(true);
}
