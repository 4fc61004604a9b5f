import type { JsonObject } from '@bewijskracht/domain';
import { isJsonObject, makeDidWeb } from '@bewijskracht/domain';
import type { Resolved, VerificationSources } from '@bewijskracht/verification';

/** What was looked up is kept under this name, to be named with its day when there is no network. */
const KEPT = 'verify-documents';
const FETCHED_AT = 'x-fetched-at';
const PATIENCE_MS = 8_000;
/** The largest document that is read; a full status list is some twenty kilobytes. */
const MAX_BYTES = 1024 * 1024;

/** What a page of ours could look up: the document, that there is none, or nothing, because nobody answered. */
type LookUp = { readonly document: JsonObject; readonly asOf?: Date } | 'absent' | undefined;

/**
 * Where a browser looks things up: on the host that the page came from, be it the platform or its static mirror, and
 * without a network in what it kept. Issuers elsewhere are not asked: that would tell them who checks whom.
 */
export function pageSources(origin: string): VerificationSources {
  const ownDid = makeDidWeb(origin, '');
  return {
    resolveIssuer: async (did) => {
      const slug = did.startsWith(ownDid) ? did.slice(ownDid.length) : '';
      return /^[a-z0-9-]+$/.test(slug) ? resolved(await lookUp(`/organisations/${slug}/did.json`)) : undefined;
    },
    resolveStatusList: async (url) => {
      const path = pathOn(origin, url);
      return path === undefined ? undefined : resolved(await lookUp(path));
    },
    isPublished: async (url) => {
      const path = pathOn(origin, url);
      return path === undefined ? undefined : isPublished(path);
    },
  };
}

/** An item has a page in our own framework, or answers as a CASE item. */
async function isPublished(path: string): Promise<boolean | undefined> {
  const [, code, version, item] = /^\/kader\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  if (code === undefined || item === undefined) {
    const found = await lookUp(path);
    return found === undefined ? undefined : found !== 'absent';
  }
  const framework = await lookUp(`/api/frameworks/${code}/${version}`);
  if (framework === undefined || framework === 'absent') return framework === undefined ? undefined : false;
  const items = [framework.document['leeruitkomsten'], framework.document['gedragsindicatoren']].flat();
  return items.some((each) => isJsonObject(each) && each['code'] === decodeURIComponent(item));
}

function resolved(found: LookUp): Resolved | undefined {
  if (found === undefined || found === 'absent') return undefined;
  const { document, asOf } = found;
  return asOf === undefined ? { document, source: 'registered' } : { document, source: 'remembered', asOf };
}

function pathOn(origin: string, url: string): string | undefined {
  if (!url.startsWith(`${origin}/`)) return undefined;
  return URL.canParse(url) ? new URL(url).pathname : undefined;
}

async function lookUp(path: string): Promise<LookUp> {
  try {
    const answer = await fetch(path, {
      cache: 'no-cache',
      credentials: 'omit',
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.status === 404 || answer.status === 410) return 'absent';
    if (answer.ok) {
      const text = await answer.text();
      const document = text.length > MAX_BYTES ? undefined : parse(text);
      if (document === undefined) return undefined;
      await keep(path, text);
      return { document };
    }
  } catch {
    // No network: what was kept is named with its day.
  }
  return recall(path);
}

async function keep(path: string, text: string): Promise<void> {
  try {
    const headers = { [FETCHED_AT]: new Date().toISOString() };
    await (await caches.open(KEPT)).put(path, new Response(text, { headers }));
  } catch {
    // A private window keeps nothing; the answer of now is no worse for it.
  }
}

async function recall(path: string): Promise<LookUp> {
  try {
    const answer = await (await caches.open(KEPT)).match(path);
    const fetchedAt = answer?.headers.get(FETCHED_AT);
    const document = answer && parse(await answer.text());
    return document && fetchedAt ? { document, asOf: new Date(fetchedAt) } : undefined;
  } catch {
    return undefined;
  }
}

function parse(text: string): JsonObject | undefined {
  try {
    const document = JSON.parse(text) as JsonObject;
    return isJsonObject(document) ? document : undefined;
  } catch {
    return undefined;
  }
}
