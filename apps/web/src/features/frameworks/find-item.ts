import type { FrameworkView } from '@bewijskracht/contracts';

/** Any item of a framework, in the shape in which it is shown at its own address. */
export interface FrameworkItem {
  readonly kind: 'kerntaak' | 'leeruitkomst' | 'bekwaamheid' | 'gedragsindicator';
  readonly code: string;
  readonly number: number;
  /** A gedragsindicator has no title, only its text. */
  readonly title?: string;
  readonly text: string;
  readonly taakgebied?: string;
  readonly leeruitkomsten: readonly string[];
  readonly gedragsindicatoren: readonly string[];
  readonly bekwaamheden: readonly string[];
}

/** Finds an item by its code; undefined when the framework has no such item. */
export function findItem(framework: FrameworkView, code: string): FrameworkItem | undefined {
  return items(framework).find((item) => item.code === code);
}

function items(framework: FrameworkView): FrameworkItem[] {
  const none = { gedragsindicatoren: [], bekwaamheden: [] };
  return [
    ...framework.kerntaken.map((each) => ({ ...none, ...each, kind: 'kerntaak' as const, text: each.description })),
    ...framework.leeruitkomsten.map((each) => ({
      ...each,
      kind: 'leeruitkomst' as const,
      title: each.displayTitle,
      text: each.description,
      leeruitkomsten: [],
    })),
    ...framework.bekwaamheden.map((each) => ({
      ...none,
      ...each,
      kind: 'bekwaamheid' as const,
      title: each.name,
      text: each.generic.join(', '),
    })),
    ...framework.gedragsindicatoren.map((each) => ({ ...none, ...each, kind: 'gedragsindicator' as const })),
  ];
}
