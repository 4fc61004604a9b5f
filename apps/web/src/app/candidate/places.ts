import type { ReadinessLine } from '@bewijskracht/contracts';
import type { NextStep } from '@bewijskracht/domain';
import { sectionOf, type PieceSectionId } from '../../features/evidence/piece-gaps.ts';

/** What the address of the portfolio says: which leeruitkomst is open, and what stands beside it. */
export interface PortfolioSearch {
  readonly lu?: string;
  /** A gedragsindicator, or `geheel`. */
  readonly gi?: string;
  /** A piece of evidence. */
  readonly bewijs?: string;
  /** `kies`: choose evidence; `laat-zien`: tick what a piece shows; `uitleg`: the explanation of the whole. */
  readonly toon?: 'kies' | 'laat-zien' | 'uitleg';
}

/** The leeruitkomst as a whole, in an address. */
export const WHOLE = 'geheel';

/** Where a piece of work is done: in the portfolio, on the page of a piece, or somewhere with a page of its own. */
export type WorkPlace =
  | { readonly to: '/portfolio'; readonly search: PortfolioSearch }
  | { readonly to: '/bewijs/$id'; readonly params: { readonly id: string }; readonly hash: PieceSectionId }
  | { readonly to: '/indienen'; readonly search: { readonly lu: string } }
  | { readonly to: '/portfolio/start' };

/** Reads the address of the portfolio; what it doesn't know it leaves out. */
export function readPortfolioSearch(search: Readonly<Record<string, unknown>>): PortfolioSearch {
  const { toon } = search;
  return {
    ...textAt(search, 'lu'),
    ...textAt(search, 'gi'),
    ...textAt(search, 'bewijs'),
    ...(toon === 'kies' || toon === 'laat-zien' || toon === 'uitleg' ? { toon } : {}),
  };
}

function textAt<Key extends 'lu' | 'gi' | 'bewijs'>(search: Readonly<Record<string, unknown>>, key: Key) {
  const value = search[key];
  return typeof value === 'string' && value !== '' ? ({ [key]: value } as Record<Key, string>) : {};
}

/** Where the next step is taken (LOOK: one button that leads to the work). */
export function placeOfStep(step: NextStep, lu: string): WorkPlace {
  switch (step.code) {
    case 'tell-about-a-project':
      return { to: '/portfolio/start' };
    case 'link-evidence':
    case 'add-a-piece':
    case 'vary-settings':
      return { to: '/portfolio', search: { lu, toon: 'kies' } };
    case 'explain-link':
    case 'say-where-to-see':
      return inMatrix({ ...step.link, lu });
    case 'explain-leeruitkomst':
      return { to: '/portfolio', search: { lu, toon: 'uitleg' } };
    case 'finish-evidence':
      return onPiece(step.evidenceId, sectionOf(step.gap));
    case 'state-people':
      return onPiece(step.evidenceId, 'mensen');
    case 'state-ai-use':
      return onPiece(step.evidenceId, 'ai');
    case 'submit':
      return { to: '/indienen', search: { lu } };
  }
}

/** Where a line of "Klaar om in te dienen?" can be mended; undefined when it is a choice on the page itself. */
export function placeOfLine({ code, leeruitkomst, evidenceId, facts }: ReadinessLine): WorkPlace | undefined {
  const lu = leeruitkomst ?? '';
  switch (code) {
    case 'no-evidence':
    case 'few-pieces':
    case 'all-evidence-old':
    case 'one-setting-only':
    case 'whole-not-linked':
      return { to: '/portfolio', search: { lu, toon: 'kies', ...(code === 'whole-not-linked' ? { gi: WHOLE } : {}) } };
    case 'link-incomplete':
      return inMatrix({ evidenceId: evidenceId ?? '', lu, gedragsindicator: asCode(facts['gedragsindicator']) });
    case 'leeruitkomst-not-explained':
      return { to: '/portfolio', search: { lu, toon: 'uitleg' } };
    case 'evidence-incomplete':
      return onPiece(evidenceId ?? '', sectionOf(String(facts['gap'])));
    case 'people-not-stated':
      return onPiece(evidenceId ?? '', 'mensen');
    case 'ai-use-not-stated':
      return onPiece(evidenceId ?? '', 'ai');
    default:
      return undefined;
  }
}

function inMatrix(cell: { evidenceId: string; lu: string; gedragsindicator: string | null }): WorkPlace {
  return {
    to: '/portfolio',
    search: { lu: cell.lu, bewijs: cell.evidenceId, gi: cell.gedragsindicator ?? WHOLE },
  };
}

function onPiece(id: string, hash: PieceSectionId): WorkPlace {
  return { to: '/bewijs/$id', params: { id }, hash };
}

function asCode(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
