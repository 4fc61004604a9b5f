/**
 * Whoever can sign for one organisation with one key. A port: a key file here, a key in a KMS or HSM elsewhere
 * (DESIGN §3). The private key never leaves it.
 */
export interface Signer {
  /** The verification method: the organisation's DID, `#`, and the key's fragment in the DID document. */
  readonly keyId: string;
  /** The public key as Multikey writes it. */
  readonly publicKeyMultibase: string;
  /** The Ed25519 signature (64 bytes) over `data`; the same data always gives the same signature. */
  sign(data: Uint8Array): Promise<Uint8Array>;
}
