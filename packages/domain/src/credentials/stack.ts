import type { DeelcertificaatState } from '../decisions/revocation.ts';
import type { Framework } from '../frameworks/framework.ts';
import type { LeeruitkomstCode } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';

/** What deelcertificaten can be combined into: one kerntaak, or the whole framework (Dutch: het hele profiel). */
export const STACK_KINDS = ['kerntaak', 'profile'] as const;
export type StackKind = (typeof STACK_KINDS)[number];

/** What a deelcertificaat is about: one leeruitkomst that was judged, or a whole made of those. */
export const PAPER_KINDS = ['leeruitkomst', ...STACK_KINDS] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** A paper somebody holds, as far as stacking needs to know it. */
export interface HeldPaper {
  readonly id: string;
  readonly kind: PaperKind;
  /** The code of the leeruitkomst, the kerntaak or the framework. */
  readonly item: string;
  /** Only what is `issued` is in force and can be built upon. */
  readonly state: DeelcertificaatState;
}

/** A whole and the leeruitkomsten it takes. */
export interface StackTarget {
  readonly kind: StackKind;
  readonly item: string;
  readonly leeruitkomsten: readonly LeeruitkomstCode[];
}

/** How far somebody is with a whole. */
export interface StackProgress {
  readonly target: StackTarget;
  /** The papers that count, in the framework's order. */
  readonly parts: readonly HeldPaper[];
  /** The leeruitkomsten without any paper that counts. */
  readonly missing: readonly LeeruitkomstCode[];
  /** Of those, the leeruitkomsten of which there is a paper that doesn't count now, such as a suspended one. */
  readonly notInForce: readonly LeeruitkomstCode[];
  /** The paper of this whole that is in force or on its way, if there is one. */
  readonly made: HeldPaper | undefined;
}

export type StackRefusal =
  | { readonly code: 'stack-incomplete'; readonly missing: readonly LeeruitkomstCode[] }
  | { readonly code: 'stack-part-not-in-force'; readonly leeruitkomsten: readonly LeeruitkomstCode[] }
  | { readonly code: 'already-stacked' };

/** The wholes a framework has: each kerntaak and the profile. One leeruitkomst alone is no whole: its own paper says it all. */
export function stackTargets({ code, kerntaken, leeruitkomsten }: StackableFramework): StackTarget[] {
  const targets: StackTarget[] = [
    ...kerntaken.map((kerntaak) => ({
      kind: 'kerntaak' as const,
      item: kerntaak.code,
      leeruitkomsten: kerntaak.leeruitkomsten,
    })),
    { kind: 'profile', item: code, leeruitkomsten: leeruitkomsten.map((item) => item.code) },
  ];
  return targets.filter((target) => target.leeruitkomsten.length > 1);
}
type StackableFramework = {
  readonly code: string;
  readonly kerntaken: readonly Pick<Framework['kerntaken'][number], 'code' | 'leeruitkomsten'>[];
  readonly leeruitkomsten: readonly Pick<Framework['leeruitkomsten'][number], 'code'>[];
};

/** The whole with this kind and code; undefined when the framework has none. */
export function findStackTarget(
  framework: StackableFramework,
  { kind, item }: Pick<StackTarget, 'kind' | 'item'>,
): StackTarget | undefined {
  return stackTargets(framework).find((target) => target.kind === kind && target.item === item);
}

/** What somebody has and lacks for a whole. All papers are of the same framework version. */
export function stackProgress(target: StackTarget, papers: readonly HeldPaper[]): StackProgress {
  const of = (code: LeeruitkomstCode): readonly HeldPaper[] =>
    papers.filter(({ kind, item }) => kind === 'leeruitkomst' && item === code);
  const counting = (code: LeeruitkomstCode): HeldPaper | undefined => of(code).find(({ state }) => state === 'issued');
  const missing = target.leeruitkomsten.filter((code) => counting(code) === undefined);
  return {
    target,
    parts: target.leeruitkomsten.flatMap((code) => counting(code) ?? []),
    missing,
    notInForce: missing.filter((code) => of(code).length > 0),
    made: papers.find(({ kind, item, state }) => kind === target.kind && item === target.item && stands(state)),
  };
}

/**
 * The papers a whole cites, when every one of its leeruitkomsten was shown and each paper is in force: a whole is
 * conjunctive, nothing makes up for what lacks (DESIGN §6, DOMAIN §7).
 */
export function combine(progress: StackProgress): Result<readonly HeldPaper[], StackRefusal> {
  if (progress.made !== undefined) return refuse({ code: 'already-stacked' });
  if (progress.notInForce.length > 0)
    return refuse({ code: 'stack-part-not-in-force', leeruitkomsten: progress.notInForce });
  if (progress.missing.length > 0) return refuse({ code: 'stack-incomplete', missing: progress.missing });
  return ok(progress.parts);
}

/**
 * Whether a whole still stands: as soon as one paper it cites is revoked or superseded, what it says is no longer so, and
 * it is revoked with it. The holder can ask for a new one once every leeruitkomst has a paper in force again.
 */
export function stillStands(parts: readonly Pick<HeldPaper, 'state'>[]): boolean {
  return parts.every(({ state }) => state !== 'revoked' && state !== 'superseded');
}

function stands(state: DeelcertificaatState): boolean {
  return state === 'registered' || state === 'issued' || state === 'suspended';
}
