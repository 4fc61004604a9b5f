import type { TestApp } from '../database.ts';
import { exampleOf, idFieldsOf } from './example-value.ts';
import type { Schema } from './example-value.ts';
import { hintFor, idInPath, QUERIES } from './ids.ts';
import type { World } from './world.ts';

/** One thing the API can be asked, as its description tells. */
export interface Operation {
  /** "GET /api/queue/{id}": how reports name it. */
  readonly name: string;
  readonly method: Method;
  readonly path: string;
  readonly operationId: string;
  readonly query: readonly Parameter[];
  readonly body: Schema | undefined;
  readonly takesBytes: boolean;
}
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
interface Parameter {
  readonly name?: string;
  readonly in: string;
  readonly schema?: Schema;
}
interface Described {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}
export interface Api {
  readonly operations: readonly Operation[];
  readonly schemas: Readonly<Record<string, Schema>>;
}

/** A request that somebody sends. */
export interface Request {
  readonly method: Method;
  readonly url: string;
  readonly payload?: object | Buffer;
}

/** Everything the running application can be asked: its description, and the addresses that stand only in its router. */
export async function readApi({ app }: Pick<TestApp, 'app'>): Promise<Api> {
  const { body } = await app.inject({ method: 'GET', url: '/api/openapi.json' });
  const { paths, components } = JSON.parse(body) as {
    paths: Record<string, Record<string, Described>>;
    components: { schemas: Record<string, Schema> };
  };
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => asOperation(path, method, operation)),
  );
  const known = new Set(described.map(({ path }) => shapeOf(path)));
  const routed = addressesOf(app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }))
    .filter(({ path }) => !known.has(shapeOf(path)) && !STATIC.test(path))
    .map(({ method, path }) => asOperation(path, method, { operationId: `${method} ${path}` }));
  return { operations: [...described, ...routed], schemas: components.schemas };
}

/** An address without the names of its parameters: the router has one picture for two names in one place. */
const shapeOf = (path: string): string => path.replaceAll(/\{\w+\}(\|\{\w+\})*/g, '{}');

/** Files of the client and the pages that show this very description: the same for everybody. */
const STATIC =
  /^\/(assets|pdfjs|api\/docs)\b|\.(m?js|css|map|svg|png|woff2|ttf|wasm|html|txt|ico|br|gz)$|^\/[\w-]+\.json$|openapi\.json|-json$|-yaml$|\*/;

function asOperation(
  path: string,
  method: string,
  { operationId, parameters = [], requestBody }: Described,
): Operation {
  const content = requestBody?.content ?? {};
  return {
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase() as Method,
    path,
    operationId,
    query: parameters.filter((parameter) => parameter.in === 'query'),
    body: content['application/json']?.schema,
    takesBytes: content['application/octet-stream'] !== undefined || QUERIES[operationId]?.['name'] !== undefined,
  };
}

/** Reads the router's own picture of itself. */
function addressesOf(picture: string): { method: string; path: string }[] {
  const found: { method: string; path: string }[] = [];
  const parts: string[] = [];
  for (const line of picture.split('\n')) {
    const match = /^([│ ]*)[├└]── (.*?)(?: \((.*)\))?$/.exec(line);
    if (match === null) continue;
    const [, indent = '', part = '', methods] = match;
    parts.length = indent.length / 4;
    parts.push(part);
    const path = parts.join('').replaceAll(/:(\w+)/g, '{$1}');
    for (const method of methods?.split(', ') ?? []) if (method !== 'HEAD') found.push({ method, path });
  }
  return found;
}

/** The plain request for an operation, with what a world holds; throws with what to add when that can't be told. */
export function requestFor(operation: Operation, { schemas }: Api, world: World, changed: Changed = {}): Request {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string, at: number) =>
    encodeURIComponent(changed.path?.[name] ?? idInPath(operation, { name, at }, world)),
  );
  const query = new URLSearchParams({ ...QUERIES[operation.operationId], ...changed.query }).toString();
  const url = query === '' ? path : `${path}?${query}`;
  if (operation.takesBytes) return { method: operation.method, url, payload: Buffer.from('bytes van een bestand') };
  if (operation.body === undefined) return { method: operation.method, url };
  const body = exampleOf(operation.body, { schemas, path: '', hint: hintFor(operation, world) });
  if (changed.field !== undefined) writeAt(body, changed.field[0].split('.'), changed.field[1]);
  return { method: operation.method, url, payload: body as object };
}

/** Writes an id where a path leads, through the first of every list; a list that ends the path gets it in its first place. */
function writeAt(holder: unknown, [step, ...further]: readonly string[], id: string): void {
  const [target] = Array.isArray(holder) ? (holder as unknown[]) : [holder];
  if (step === undefined || typeof target !== 'object' || target === null) return;
  const fields = target as Record<string, unknown>;
  const there = fields[step];
  if (further.length > 0) writeAt(there, further, id);
  else fields[step] = Array.isArray(there) ? [id, ...(there as unknown[]).slice(1)] : id;
}

/** What differs from the plain request. */
export interface Changed {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** An id in one field of the body, by the field's path. */
  readonly field?: readonly [path: string, id: string];
}

/** The fields of an operation's body that hold ids. */
export const idFields = ({ body }: Operation, { schemas }: Api): readonly string[] =>
  body === undefined ? [] : [...new Set(idFieldsOf(body, { schemas, path: '' }))];

/** The names of the parameters in an operation's path. */
export const pathParameters = ({ path }: Operation): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
