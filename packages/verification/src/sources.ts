import type { JsonObject } from '@bewijskracht/domain';

/**
 * Where a DID document or status list came from: our own register, the issuer's own site, what an offline reader kept of
 * either when it was last online, or the file itself.
 */
export type ResolvedFrom = 'registered' | 'web' | 'remembered' | 'bundled';

/** A DID document or status list credential, and where it came from. */
export interface Resolved {
  readonly document: JsonObject;
  readonly source: ResolvedFrom;
  /** When a `remembered` document was fetched. */
  readonly asOf?: Date;
}

/** Where a verification looks things up. Each answers undefined when it can't tell; limits on size and time are theirs. */
export interface VerificationSources {
  resolveIssuer(did: string): Promise<Resolved | undefined>;
  resolveStatusList(url: string): Promise<Resolved | undefined>;
  /** Whether a framework item still stands in a published framework; left out where nobody needs to know. */
  isPublished?(itemUrl: string): Promise<boolean | undefined>;
}

/** Sources that know nothing: what an offline reader has. */
export const NO_SOURCES: VerificationSources = {
  resolveIssuer: () => Promise.resolve(undefined),
  resolveStatusList: () => Promise.resolve(undefined),
};
