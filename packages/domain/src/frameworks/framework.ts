import type { GedragsindicatorCode, LeeruitkomstCode } from '../shared/ids.ts';

/** A field of tasks of the profession, under which bekwaamheden stand (DOMAIN §1). */
export interface Taakgebied {
  readonly code: string;
  readonly number: number;
  readonly title: string;
  readonly bekwaamheden: readonly string[];
}

/** A capability. `generic` names its counterparts for all social work; none for one that was added (DOMAIN §1). */
export interface Bekwaamheid {
  readonly code: string;
  readonly number: number;
  readonly taakgebied: string;
  readonly name: string;
  readonly genericLabel: string | null;
  readonly generic: readonly string[];
  readonly leeruitkomsten: readonly LeeruitkomstCode[];
}

/** A core task of the profession, which its leeruitkomsten work out. */
export interface Kerntaak {
  readonly code: string;
  readonly number: number;
  readonly title: string;
  readonly displayTitle: string;
  readonly description: string;
  readonly leeruitkomsten: readonly LeeruitkomstCode[];
}

/** The norm one is judged against (DOMAIN §0.4). Its gedragsindicatoren are lenses, in the order of the source. */
export interface Leeruitkomst {
  readonly code: LeeruitkomstCode;
  readonly number: number;
  readonly kerntaak: string;
  /** Word for word, so it may end in a full stop; `displayTitle` doesn't. */
  readonly title: string;
  readonly displayTitle: string;
  readonly description: string;
  readonly bekwaamheden: readonly string[];
  readonly gedragsindicatoren: readonly GedragsindicatorCode[];
}

/** Behaviour by which a leeruitkomst may be recognised. One thing, under one or more leeruitkomsten (DOMAIN §0.6). */
export interface Gedragsindicator {
  readonly code: GedragsindicatorCode;
  readonly text: string;
  readonly leeruitkomsten: readonly LeeruitkomstCode[];
}

/** An evident slip in the source: what it says, what we show instead, and why (DOMAIN §1). */
export interface Erratum {
  readonly code: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
  readonly kind: string;
  readonly reason: string;
  readonly records: readonly string[];
}

export const DOUBT_SEVERITIES = ['high', 'medium', 'low'] as const;
export type DoubtSeverity = (typeof DOUBT_SEVERITIES)[number];

/** A question only the owner of the framework can answer; the text is left as it is (Dutch: twijfel). */
export interface FrameworkDoubt {
  readonly code: string;
  readonly severity: DoubtSeverity;
  readonly text: string;
}

/** The document the framework was taken from. The hash is of that document as we had it. */
export interface FrameworkSource {
  readonly file: string;
  readonly sha256: string;
  readonly lines: number;
  readonly nature: string;
}

/** What the source says of its own rights; `licence` is null when it names none. */
export interface FrameworkRights {
  readonly quote: string;
  readonly licence: string | null;
  readonly remark: string;
}

/** One published, immutable version of a framework with all its items and relations (DESIGN §2). */
export interface Framework {
  readonly code: string;
  readonly version: string;
  readonly title: string;
  readonly subtitle: string;
  readonly audience: string;
  readonly publisher: string;
  readonly language: string;
  /** The level the document aims at. Indicated, not officially established (DOMAIN §0.10, I13). */
  readonly nlqfLevel: number;
  readonly status: string;
  /** What the source itself says its gedragsindicatoren are for: its words, both times (DOMAIN §0.4). */
  readonly statusOfGedragsindicatoren: readonly string[];
  readonly source: FrameworkSource;
  readonly rights: FrameworkRights;
  readonly taakgebieden: readonly Taakgebied[];
  readonly bekwaamheden: readonly Bekwaamheid[];
  readonly kerntaken: readonly Kerntaak[];
  readonly leeruitkomsten: readonly Leeruitkomst[];
  readonly gedragsindicatoren: readonly Gedragsindicator[];
  readonly errata: readonly Erratum[];
  readonly doubts: readonly FrameworkDoubt[];
}

/** The relations alone: all that claims, readiness and judging need of a framework. */
export type FrameworkRelations = {
  readonly leeruitkomsten: readonly Pick<Leeruitkomst, 'code' | 'gedragsindicatoren'>[];
};

/** The leeruitkomst with this code, or `undefined` when the framework has none. */
export function findLeeruitkomst(framework: Framework, code: LeeruitkomstCode): Leeruitkomst | undefined {
  return framework.leeruitkomsten.find((leeruitkomst) => leeruitkomst.code === code);
}

/** The gedragsindicator with this code, or `undefined` when the framework has none. */
export function findGedragsindicator(framework: Framework, code: GedragsindicatorCode): Gedragsindicator | undefined {
  return framework.gedragsindicatoren.find((gedragsindicator) => gedragsindicator.code === code);
}

/** Every leeruitkomst a gedragsindicator stands under, in the order of the framework (DOMAIN §0.6). */
export function leeruitkomstenOf(
  framework: FrameworkRelations,
  gedragsindicator: GedragsindicatorCode,
): readonly LeeruitkomstCode[] {
  return framework.leeruitkomsten
    .filter((leeruitkomst) => leeruitkomst.gedragsindicatoren.includes(gedragsindicator))
    .map((leeruitkomst) => leeruitkomst.code);
}

/** The gedragsindicatoren under a leeruitkomst, in the order of the source; none for an unknown leeruitkomst. */
export function gedragsindicatorenOf(
  framework: FrameworkRelations,
  code: LeeruitkomstCode,
): readonly GedragsindicatorCode[] {
  return framework.leeruitkomsten.find((leeruitkomst) => leeruitkomst.code === code)?.gedragsindicatoren ?? [];
}

/** Whether a gedragsindicator stands under a leeruitkomst: only such a pair can be claimed or judged (DOMAIN I8). */
export function standsUnder(
  framework: FrameworkRelations,
  pair: { readonly leeruitkomst: LeeruitkomstCode; readonly gedragsindicator: GedragsindicatorCode },
): boolean {
  return gedragsindicatorenOf(framework, pair.leeruitkomst).includes(pair.gedragsindicator);
}

/** What was mended in one item's text, so that the page can show the source's own words too. */
export function errataOf(framework: Framework, itemCode: string): readonly Erratum[] {
  return framework.errata.filter((erratum) => erratum.records.includes(itemCode));
}
