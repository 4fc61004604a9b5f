import jsonld from 'jsonld';
import { shareActiveContexts } from './active-context.ts';
import { ContextResolver } from './context-resolver.ts';
import { CLOSED_WORLD, documentLoaderOf } from './document-loader.ts';
import type { World } from './document-loader.ts';

/** Above this, canonicalising is given up: honest credentials take some milliseconds. */
const PATIENCE_MS = 3000;

/** Both speed up what `jsonld` does with contexts and change nothing in what it says; the second builds on the first. */
const contextsAreShared = shareActiveContexts();
const contextResolver = new ContextResolver();

/**
 * The statements of a document in the one order and spelling that signatures are made over (RDFC-1.0, as N-Quads). Throws
 * when a member has no meaning in the contexts: no signature would cover it.
 */
export async function canonicalize(document: object, world: World = CLOSED_WORLD): Promise<string> {
  // Only of the closed world nothing can change; another's contexts are read anew.
  const isShared = world === CLOSED_WORLD && (await contextsAreShared);
  return jsonld.canonize(document, {
    documentLoader: documentLoaderOf(world),
    ...(isShared ? { contextResolver } : {}),
    // The direction of a text is signed too (VC 2.0 §11.1), in the way the editors' own library writes it.
    rdfDirection: 'i18n-datatype',
    safe: true,
    format: 'application/n-quads',
    canonizeOptions: {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      maxWorkFactor: 1,
      signal: AbortSignal.timeout(PATIENCE_MS),
    },
  });
}
