/** As much of a JSON Schema as the API's description uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly nullable?: boolean;
  readonly default?: unknown;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** What to write in a field of this name; undefined when anything fits. */
export type Hint = (field: string) => unknown;

interface Place {
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly hint: Hint;
  /** Where in the body this is, for a message: `votes.itemId`. */
  readonly path: string;
}

/** A value that the schema accepts, with what the hints say in its fields. Throws where only a hint could tell. */
export function exampleOf(schema: Schema, place: Place): unknown {
  const hinted = place.hint(place.path);
  if (hinted !== undefined) return hinted;
  const known = resolve(schema, place);
  const first = known.anyOf?.[0] ?? known.oneOf?.[0];
  if (first !== undefined) return exampleOf(first, place);
  if (known.allOf !== undefined) return Object.assign({}, ...known.allOf.map((part) => exampleOf(part, place)));
  if (known.enum !== undefined) return known.enum[0];
  if (known.format === 'uuid') return idOf(known, place);
  if (known.type === 'object' || known.properties !== undefined) return objectOf(known, place);
  if (known.type === 'array') return known.items === undefined ? [] : [exampleOf(known.items, place)];
  return plainOf(known);
}

function objectOf({ properties = {} }: Schema, place: Place): object {
  return Object.fromEntries(
    Object.entries(properties).map(([field, schema]) => [
      field,
      exampleOf(schema, { ...place, path: join(place.path, field) }),
    ]),
  );
}

function plainOf({ type, format, minLength = 0, minimum, default: standard }: Schema): unknown {
  if (standard !== undefined) return standard;
  if (type === 'boolean') return false;
  if (type === 'integer' || type === 'number') return Math.max(1, minimum ?? 1);
  if (format === 'email') return 'iemand.anders@example.org';
  if (format === 'date') return '2026-01-10';
  if (format === 'date-time') return '2026-01-10T10:00:00.000Z';
  if (format === 'uri') return 'https://example.org/stuk';
  return 'Een tekst die lang genoeg is om iets te zeggen.'.padEnd(minLength, '.');
}

function idOf({ nullable }: Schema, { path }: Place): null {
  if (nullable === true) return null;
  throw new Error(`no id to write in “${path}”: say in test/attack/ids.ts what it is`);
}

const join = (path: string, field: string): string => (path === '' ? field : `${path}.${field}`);

function resolve(schema: Schema, { schemas }: Place): Schema {
  if (schema.$ref === undefined) return schema;
  const named = schemas[schema.$ref.replace('#/components/schemas/', '')];
  if (named === undefined) throw new Error(`the description doesn’t hold ${schema.$ref}`);
  return named;
}

/** Where ids stand in a body of this schema, as the path of each field. */
export function idFieldsOf(schema: Schema, place: Omit<Place, 'hint'>): readonly string[] {
  const known = resolve(schema, { ...place, hint: () => undefined });
  if (known.format === 'uuid') return [place.path];
  const inner = [...(known.anyOf ?? []), ...(known.oneOf ?? []), ...(known.allOf ?? [])];
  return [
    ...inner.flatMap((part) => idFieldsOf(part, place)),
    ...(known.items === undefined ? [] : idFieldsOf(known.items, place)),
    ...Object.entries(known.properties ?? {}).flatMap(([field, part]) =>
      idFieldsOf(part, { ...place, path: join(place.path, field) }),
    ),
  ];
}
