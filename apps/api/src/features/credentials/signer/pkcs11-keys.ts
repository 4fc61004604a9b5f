import { encodeMultikey } from '@bewijskracht/verification';
import type { KeyPlace, KeyStore } from './key-store.ts';
import type { Pkcs11Address } from '../../../platform/pkcs11-address.ts';
import { Pkcs11Token } from './pkcs11-token.ts';
import type { Signer } from './signer.ts';

/** Keys in an HSM: made there, used there, and never out of it. A key is found by its id, which our database knows. */
export class Pkcs11Keys implements KeyStore {
  private opened: Promise<Pkcs11Token> | undefined;

  constructor(private readonly address: Pkcs11Address) {}

  async create(place: KeyPlace): Promise<{ publicKeyMultibase: string }> {
    const token = await this.token();
    const id = idOf(place);
    if (token.findPublicKey(id) !== undefined) throw new Error(`the token already has a key ${place.keyId}`);
    return { publicKeyMultibase: toMultibase(token.createKey(id, `bewijskracht ${place.organisationId}`)) };
  }

  async find(place: KeyPlace, did: string): Promise<Signer | undefined> {
    const token = await this.token();
    const id = idOf(place);
    const publicKey = token.findPublicKey(id);
    if (publicKey === undefined) return undefined;
    const publicKeyMultibase = toMultibase(publicKey);
    return { keyId: `${did}#${publicKeyMultibase}`, publicKeyMultibase, sign: (data) => token.sign(id, data) };
  }

  async remove(place: KeyPlace): Promise<void> {
    (await this.token()).removeKey(idOf(place));
  }

  /** Opened at the first use; one that failed is tried again at the next. */
  private token(): Promise<Pkcs11Token> {
    this.opened ??= Pkcs11Token.open(this.address).catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }
}

const idOf = ({ keyId }: KeyPlace): Buffer => Buffer.from(keyId.replaceAll('-', ''), 'hex');
const toMultibase = (bytes: Uint8Array): string => encodeMultikey({ curve: 'Ed25519', bytes: Uint8Array.from(bytes) });
