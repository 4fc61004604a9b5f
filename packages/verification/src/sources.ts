import type { JsonObject } from '@bewijskracht/domain';

/** Where a DID document or status list came from: our own register, the issuer's own site, or the file itself. */
export type ResolvedFrom = 'registered' | 'web' | 'bundled';

/** A DID document or status list credential, and where it came from. */
export interface Resolved {
  readonly document: JsonObject;
  readonly source: ResolvedFrom;
}

/** Where a verification looks things up. Each answers undefined when it can't tell; limits on size and time are theirs. */
export interface VerificationSources {
  resolveIssuer(did: string): Promise<Resolved | undefined>;
  resolveStatusList(url: string): Promise<Resolved | undefined>;
}

/** Sources that know nothing: what an offline reader has. */
export const NO_SOURCES: VerificationSources = {
  resolveIssuer: () => Promise.resolve(undefined),
  resolveStatusList: () => Promise.resolve(undefined),
};
