import type { Dice } from './dice.ts';
import { hostileJson, hostileNumber, hostileText } from './hostile.ts';
import type { Schema } from './openapi.ts';

/** What is worth sending where a field has this name: ids that exist, codes of the framework, a password that is right. */
export interface Words {
  /** A value that fits a name, or undefined when nothing in particular does. */
  for(name: string): string | number | undefined;
  /** An id that exists, somewhere. */
  id(): string;
}

interface Making {
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly words: Words;
  readonly dice: Dice;
  /** How many times in a hundred a value is another than its schema asks. */
  readonly spoiled: number;
}

/** A value as a schema asks, or nearly: now and then on a bound, past it, or something else altogether. */
export function makeValue(schema: Schema, making: Making, name = ''): unknown {
  const { dice } = making;
  if (dice.percent(making.spoiled)) return hostileJson(dice);
  const asked = resolve(schema, making);
  if (asked.nullable === true && dice.percent(25)) return null;
  if (asked.enum !== undefined) return dice.pick(asked.enum);
  if (asked.properties !== undefined) return makeObject(asked, making);
  if (asked.type === 'array') return makeArray(asked, making, name);
  if (asked.type === 'integer' || asked.type === 'number') return makeNumber(asked, making, name);
  if (asked.type === 'boolean') return dice.percent(70);
  if (asked.type === 'string') return makeText(asked, making, name);
  return hostileJson(dice);
}

function resolve(schema: Schema, making: Making): Schema {
  if (schema.$ref !== undefined) return resolve(making.schemas[schema.$ref.split('/').at(-1)!] ?? {}, making);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined && choices.length > 0) return resolve(making.dice.pick(choices), making);
  if (schema.allOf === undefined) return schema;
  const parts = schema.allOf.map((part) => resolve(part, making));
  return Object.assign({}, schema, ...parts, {
    properties: Object.assign({}, ...parts.map(({ properties }) => properties)) as Schema['properties'],
  }) as Schema;
}

function makeObject({ properties = {}, required = [] }: Schema, making: Making): object {
  const { dice } = making;
  const entries = Object.entries(properties).filter(([name]) =>
    required.includes(name) ? !dice.percent(making.spoiled) : dice.percent(60),
  );
  const made = entries.map(([name, schema]) => [name, makeValue(schema, making, name)] as const);
  const extra = dice.percent(making.spoiled) ? [[hostileText(dice), hostileJson(dice)] as const] : [];
  return Object.fromEntries([...made, ...extra]);
}

function makeArray({ items = {}, minItems = 0, maxItems = 500 }: Schema, making: Making, name: string): unknown[] {
  const { dice } = making;
  const usual = minItems + dice.below(3);
  const length = dice.percent(making.spoiled) ? dice.pick([0, maxItems, maxItems + 1]) : usual;
  return Array.from({ length: Math.min(length, 600) }, () => makeValue(items, making, name));
}

function makeNumber({ minimum, maximum }: Schema, { dice, spoiled, words }: Making, name: string): number {
  if (dice.percent(spoiled)) return hostileNumber(dice);
  const known = words.for(name);
  if (typeof known === 'number' && dice.percent(80)) return known;
  const bounds = [minimum, maximum].filter((bound) => bound !== undefined);
  return dice.percent(20) && bounds.length > 0 ? dice.pick(bounds) : Math.max(minimum ?? 0, dice.below(5));
}

function makeText({ format, minLength = 0, maxLength }: Schema, making: Making, name: string): string {
  const { dice, words } = making;
  if (dice.percent(making.spoiled)) return hostileText(dice);
  if (dice.percent(making.spoiled)) return 'é'.repeat(Math.min((maxLength ?? 400) + dice.below(2), 25_000));
  const known = words.for(name);
  if (typeof known === 'string' && dice.percent(90)) return known;
  if (format === 'uuid') return words.id();
  if (format === 'date') return dice.pick(['2025-01-01', '2025-06-30', '2026-02-01', '1900-01-01', '2199-12-31']);
  if (format === 'date-time') return '2026-02-01T10:00:00Z';
  if (format === 'email') return `fuzz-${dice.below(1_000_000)}@example.org`;
  if (format === 'uri') return 'https://example.org/verslag';
  return 'Dit is een zin die lang genoeg is.'.padEnd(minLength, '.').slice(0, maxLength ?? 400);
}
