import jsonld from 'jsonld';
import { shareActiveContexts } from './active-context.ts';
import { ContextResolver } from './context-resolver.ts';
import { documentLoader } from './document-loader.ts';

/** Above this, canonicalising is given up: honest credentials take some milliseconds. */
const PATIENCE_MS = 3000;

/** Both speed up what `jsonld` does with contexts and change nothing in what it says; the second builds on the first. */
const contextsAreShared = shareActiveContexts();
const contextResolver = new ContextResolver();

/**
 * The statements of a document in the one order and spelling that signatures are made over (RDFC-1.0, as N-Quads). Throws
 * when a member has no meaning in the contexts: no signature would cover it.
 */
export async function canonicalize(document: object): Promise<string> {
  return jsonld.canonize(document, {
    documentLoader,
    ...((await contextsAreShared) ? { contextResolver } : {}),
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
