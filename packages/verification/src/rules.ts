import type { JsonObject, ShapeFault } from '@bewijskracht/domain';
import { findShapeFaults, idOf } from '@bewijskracht/domain';
import { CLOSED_WORLD } from './document-loader.ts';
import type { World } from './document-loader.ts';

/** What a verification goes by. Everybody gets the strict rules; the conformance profile loosens them by name. */
export interface VerificationRules {
  /** The contexts that are known. */
  readonly world: World;
  /** Whose key must have signed this document: its issuer. */
  readonly signerOf: (document: JsonObject) => string | undefined;
  /** Where a credential departs from the data models that are accepted. */
  readonly findFaults: (credential: JsonObject) => readonly ShapeFault[];
  /** Digests of related resources that are taken at their word. */
  readonly acceptedDigests: ReadonlySet<string>;
}

/** The rules in production. */
export const STRICT_RULES: VerificationRules = {
  world: CLOSED_WORLD,
  signerOf: (document) => idOf(document['issuer']),
  findFaults: findShapeFaults,
  acceptedDigests: new Set(),
};
