import type { Dice } from './dice.ts';
import { hostileBody, hostileText } from './hostile.ts';
import type { OpenApi, Operation } from './openapi.ts';
import { makeValue } from './values.ts';
import type { World } from './world.ts';

/** One request, ready to send. */
export interface FuzzRequest {
  readonly operation: Operation;
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
  /** Who asks, for the report: the cookie itself is a secret of one run. */
  readonly as: string;
}

const MEDIA_TYPES = [
  'application/json; charset=utf-8',
  'application/octet-stream',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json-patch+json',
  'nonsense',
  '',
];
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];
const ODD_HEADERS: readonly Readonly<Record<string, string>>[] = [
  { accept: 'text/html' },
  { accept: 'application/vc' },
  { accept: ';;;,*/*;q=9' },
  { 'accept-language': 'en' },
  { 'accept-language': `${'nl,'.repeat(2000)}en` },
  { range: 'bytes=0-1' },
  { range: 'bytes=9999999999999999999-' },
  { range: 'bytes=-1' },
  { 'if-none-match': '"x", *' },
  { origin: 'https://elders.example' },
  { origin: 'null' },
  { host: 'elders.example' },
  { 'x-forwarded-host': 'elders.example' },
  { 'x-http-method-override': 'DELETE' },
  { 'content-encoding': 'gzip' },
  { expect: '100-continue' },
  { authorization: 'Bearer x' },
];

/** How many times in a hundred a value of a request is spoiled; most requests are whole, some are rubbish throughout. */
const SPOILED = [0, 0, 0, 0, 2, 5, 20, 60];

/** Makes a request for an operation: whole, nearly so, or hostile, by whoever the dice say. */
export function makeRequest(
  operation: Operation,
  { world, document, dice }: { world: World; document: OpenApi; dice: Dice },
): FuzzRequest {
  const fitting = world.corners.filter((corner) => corner.fits(operation.path));
  const corner = dice.pick(fitting.length > 0 && dice.percent(90) ? fitting : world.corners);
  const words = corner.words(dice, operation.path);
  const making = { schemas: document.components.schemas, words, dice, spoiled: dice.pick(SPOILED) };
  const { as, cookie, authorization } = corner.somebody(dice, operation);
  const method = dice.percent(97) ? operation.method : dice.pick(METHODS);
  const body = makeBody(operation, method, making);
  const mediaType = dice.percent(96) ? operation.mediaType : dice.pick(MEDIA_TYPES);
  return {
    operation,
    method,
    target: `${fillPath(operation.path, making)}${makeQuery(operation, making)}`,
    headers: {
      'x-forwarded-for': `10.${dice.below(256)}.${dice.below(256)}.${dice.below(256)}`,
      ...(dice.percent(98) ? { 'x-bewijskracht': '1' } : {}),
      ...(cookie === undefined ? {} : { cookie }),
      ...(authorization === undefined ? {} : { authorization }),
      ...(body === undefined ? {} : { 'content-type': mediaType, 'content-length': String(body.length) }),
      ...(dice.percent(10) ? dice.pick(ODD_HEADERS) : {}),
    },
    body,
    as,
  };
}

type Making = Parameters<typeof makeValue>[1];

function fillPath(path: string, { words, dice, spoiled }: Making): string {
  return path.replaceAll(/\{(\w+)\}/g, (_match, name: string) => {
    if (!dice.percent(spoiled)) return encodeURIComponent(String(words.for(name) ?? words.id()));
    return dice.percent(5) ? '%zz' : encodeURIComponent(hostileText(dice).toWellFormed());
  });
}

function makeQuery({ query }: Operation, making: Making): string {
  const { dice } = making;
  const asked = query.flatMap(({ name, schema }) =>
    dice.percent(60) ? [[name, asText(makeValue(schema, making, name))] as const] : [],
  );
  const odd = dice.percent(10)
    ? [[dice.pick(['name', 'lang', 'form', 'after', 'x', '__proto__', 'a[b]']), hostileText(dice)] as const]
    : [];
  const given = [...asked, ...odd].map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value.toWellFormed().slice(0, 4_000))}`,
  );
  return given.length === 0 ? '' : `?${given.join('&')}`;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

function makeBody(operation: Operation, method: string, making: Making): Buffer | undefined {
  const { dice, spoiled } = making;
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (dice.percent(spoiled / 4)) return hostileBody(dice);
  if (operation.mediaType === 'application/octet-stream') return hostileBody(dice);
  if (operation.body !== undefined) return Buffer.from(JSON.stringify(makeValue(operation.body, making)));
  return dice.percent(5) ? hostileBody(dice) : undefined;
}
