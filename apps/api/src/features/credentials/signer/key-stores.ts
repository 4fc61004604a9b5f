import { makeDidWeb } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config.ts';
import { FileKeys } from './file-keys.ts';
import type { KeyPlace, KeyStore } from './key-store.ts';
import { Pkcs11Keys } from './pkcs11-keys.ts';
import type { Signer } from './signer.ts';

/** The stores of this platform: new keys are made in the HSM where one is configured; older ones stay in their files. */
@Injectable()
export class KeyStores implements KeyStore {
  private readonly files: KeyStore;
  private readonly hsm: KeyStore | undefined;

  private readonly publicUrl: string;

  constructor(@Inject(Config) { keyDirectory, keyPassphrase, hsm, publicUrl }: Config) {
    this.publicUrl = publicUrl;
    this.files = new FileKeys(keyDirectory, keyPassphrase);
    this.hsm = hsm && new Pkcs11Keys(hsm);
  }

  /** Opens a key of the organisation that has this name in addresses; undefined when no store has it. */
  findOf(slug: string, place: KeyPlace): Promise<Signer | undefined> {
    return this.find(place, makeDidWeb(this.publicUrl, slug));
  }

  create(place: KeyPlace): Promise<{ publicKeyMultibase: string }> {
    return (this.hsm ?? this.files).create(place);
  }

  async find(place: KeyPlace, did: string): Promise<Signer | undefined> {
    return (await this.files.find(place, did)) ?? this.hsm?.find(place, did);
  }

  remove(place: KeyPlace): Promise<void> {
    return (this.hsm ?? this.files).remove(place);
  }
}
