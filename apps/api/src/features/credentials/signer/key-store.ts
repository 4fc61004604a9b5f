import type { Signer } from './signer.ts';

/** Which key of which organisation: how a store finds it again. */
export interface KeyPlace {
  readonly organisationId: string;
  readonly keyId: string;
}

/** Where signing keys are made and kept. A port: encrypted files, or an HSM that speaks PKCS#11 (DESIGN §3). */
export interface KeyStore {
  /** Makes a new Ed25519 key. Throws when there is one at this place: a key is never replaced. */
  create(place: KeyPlace): Promise<{ publicKeyMultibase: string }>;
  /** Opens a key to sign as `did`; undefined when it isn't kept here. Throws when it is here and doesn't open. */
  find(place: KeyPlace, did: string): Promise<Signer | undefined>;
  /** Throws a key away that was made and never used. */
  remove(place: KeyPlace): Promise<void>;
}
