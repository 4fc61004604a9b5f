import type { Json, JsonObject } from '@bewijskracht/domain';
import { isJsonObject, listOf } from '@bewijskracht/domain';
import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { parseStrictJson } from './strict-json.ts';

/** More than any honest token discloses. */
const MAX_DISCLOSURES = 500;
const MAX_DEPTH = 32;

/**
 * The claims of an SD-JWT with what was disclosed put in its place (RFC 9901 §7.1). Undefined when a disclosure is damaged,
 * belongs nowhere, or would replace a claim that is there, and when a digest stands there twice. A key binding at the end is refused: nobody here
 * asks for one.
 */
export async function openDisclosures(
  claims: JsonObject,
  disclosures: readonly string[],
): Promise<JsonObject | undefined> {
  const algorithm = claims['_sd_alg'] ?? 'sha-256';
  if (algorithm !== 'sha-256' || disclosures.at(-1) !== '' || disclosures.length > MAX_DISCLOSURES) return undefined;
  const disclosed = new Map<string, readonly Json[]>();
  for (const text of disclosures.slice(0, -1)) {
    const parts = parse(text);
    const digest = await digestOf(text);
    if (parts === undefined || disclosed.has(digest)) return undefined;
    disclosed.set(digest, parts);
  }
  try {
    const open = { disclosed, used: new Set<string>() };
    const opened = replaceObject(claims, open, 0);
    return [...disclosed.keys()].every((digest) => open.used.has(digest)) ? opened : undefined;
  } catch {
    return undefined;
  }
}

/** What stands in the token for a disclosure. */
export async function digestOf(disclosure: string): Promise<string> {
  return encodeBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(disclosure))));
}

/** What was disclosed, by its digest. Every digest of the token is used up once, also that of what stays hidden. */
interface Open {
  readonly disclosed: Map<string, readonly Json[]>;
  readonly used: Set<string>;
}

function replace(value: Json, open: Open, depth: number): Json {
  if (depth > MAX_DEPTH) throw new Error('too deep');
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((item) => replaceItem(item, open, depth));
  return isJsonObject(value) ? replaceObject(value, open, depth) : value;
}

function replaceItem(item: Json, open: Open, depth: number): readonly Json[] {
  const digest = isJsonObject(item) && Object.keys(item).length === 1 ? item['...'] : undefined;
  if (digest === undefined) return [replace(item, open, depth + 1)];
  const found = take(digest, open);
  if (found === undefined) return [];
  if (found.length !== 2) throw new Error('a member where an item belongs');
  return [replace(found[1] ?? null, open, depth + 1)];
}

function replaceObject(value: JsonObject, open: Open, depth: number): JsonObject {
  const { _sd: digests, _sd_alg: _algorithm, ...rest } = value;
  const members = new Map<string, Json>();
  for (const [name, member] of Object.entries(rest)) {
    if (member !== undefined) members.set(name, replace(member, open, depth + 1));
  }
  for (const digest of listOf(digests)) {
    const found = take(digest, open);
    if (found === undefined) continue;
    const [, name, member = null] = found;
    const isFree = typeof name === 'string' && !['_sd', '...', '__proto__'].includes(name) && !members.has(name);
    if (found.length !== 3 || !isFree) throw new Error('a disclosure that belongs nowhere');
    members.set(name, replace(member, open, depth + 1));
  }
  return Object.fromEntries(members);
}

function take(digest: Json, { disclosed, used }: Open): readonly Json[] | undefined {
  if (typeof digest !== 'string') throw new Error('a digest is a text');
  if (used.has(digest)) throw new Error('a digest that stands there twice');
  used.add(digest);
  return disclosed.get(digest);
}

function parse(text: string): readonly Json[] | undefined {
  const bytes = decodeBase64url(text);
  if (bytes === undefined) return undefined;
  try {
    const parts = parseStrictJson(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return Array.isArray(parts) && (parts.length === 2 || parts.length === 3) && typeof parts[0] === 'string'
      ? (parts as readonly Json[])
      : undefined;
  } catch {
    return undefined;
  }
}
