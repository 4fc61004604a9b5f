import type { Framework } from './framework.ts';

/** What can be wrong between items: a code or relation told twice, one that points nowhere, or told from one end. */
export type RelationRefusal =
  | { readonly code: 'duplicate-code'; readonly item: string }
  | { readonly code: 'duplicate-relation'; readonly from: string; readonly to: string }
  | { readonly code: 'unknown-item'; readonly from: string; readonly to: string }
  | { readonly code: 'one-way-relation'; readonly from: string; readonly to: string };

/** The first relation of the framework that doesn't hold, or `undefined`. Every relation is told from both ends. */
export function checkRelations(framework: Framework): RelationRefusal | undefined {
  return duplicateCode(framework) ?? firstOf(relationsOf(framework), checkRelation);
}

interface Item {
  readonly code: string;
}

interface RelationEnds {
  readonly from: string;
  readonly targets: readonly string[];
  /** What each possible target says it stands under or holds. */
  readonly backwards: ReadonlyMap<string, readonly string[]>;
}

function duplicateCode(framework: Framework): RelationRefusal | undefined {
  const items: readonly Item[] = [
    ...framework.taakgebieden,
    ...framework.bekwaamheden,
    ...framework.kerntaken,
    ...framework.leeruitkomsten,
    ...framework.gedragsindicatoren,
  ];
  const twice = firstRepeated(items.map((item) => item.code));
  return twice === undefined ? undefined : { code: 'duplicate-code', item: twice };
}

function relationsOf(framework: Framework): readonly RelationEnds[] {
  const { taakgebieden, bekwaamheden, kerntaken, leeruitkomsten, gedragsindicatoren } = framework;
  return [
    ...bothWays(taakgebieden, bekwaamheden, [(t) => t.bekwaamheden, (b) => [b.taakgebied]]),
    ...bothWays(kerntaken, leeruitkomsten, [(k) => k.leeruitkomsten, (l) => [l.kerntaak]]),
    ...bothWays(leeruitkomsten, bekwaamheden, [(l) => l.bekwaamheden, (b) => b.leeruitkomsten]),
    ...bothWays(leeruitkomsten, gedragsindicatoren, [(l) => l.gedragsindicatoren, (g) => g.leeruitkomsten]),
  ];
}

function bothWays<Left extends Item, Right extends Item>(
  lefts: readonly Left[],
  rights: readonly Right[],
  [toRight, toLeft]: readonly [(left: Left) => readonly string[], (right: Right) => readonly string[]],
): readonly RelationEnds[] {
  const saidByRight = new Map(rights.map((right) => [right.code, toLeft(right)]));
  const saidByLeft = new Map(lefts.map((left) => [left.code, toRight(left)]));
  return [
    ...lefts.map((left) => ({ from: left.code, targets: toRight(left), backwards: saidByRight })),
    ...rights.map((right) => ({ from: right.code, targets: toLeft(right), backwards: saidByLeft })),
  ];
}

function checkRelation({ from, targets, backwards }: RelationEnds): RelationRefusal | undefined {
  const twice = firstRepeated(targets);
  if (twice !== undefined) return { code: 'duplicate-relation', from, to: twice };
  return firstOf(targets, (to) => {
    const said = backwards.get(to);
    if (said === undefined) return { code: 'unknown-item', from, to };
    return said.includes(from) ? undefined : { code: 'one-way-relation', from, to };
  });
}

function firstOf<Value, Found>(values: readonly Value[], find: (value: Value) => Found | undefined): Found | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function firstRepeated(codes: readonly string[]): string | undefined {
  return codes.find((code, index) => codes.indexOf(code) !== index);
}
