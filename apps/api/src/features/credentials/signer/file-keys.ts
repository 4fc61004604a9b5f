import { access, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createKeyFile, openKeyFile } from './key-file.ts';
import type { KeyPlace, KeyStore } from './key-store.ts';
import type { Signer } from './signer.ts';

/** Keys as files, one folder per organisation, each encrypted with the platform's passphrase. */
export class FileKeys implements KeyStore {
  constructor(
    private readonly folder: string,
    private readonly passphrase: string,
  ) {}

  async create(place: KeyPlace): Promise<{ publicKeyMultibase: string }> {
    const file = this.fileOf(place);
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    return createKeyFile(file, this.passphrase);
  }

  async find(place: KeyPlace, did: string): Promise<Signer | undefined> {
    const file = this.fileOf(place);
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    return isThere ? openKeyFile(file, this.passphrase, did) : undefined;
  }

  remove(place: KeyPlace): Promise<void> {
    return rm(this.fileOf(place), { force: true });
  }

  private fileOf({ organisationId, keyId }: KeyPlace): string {
    return path.join(this.folder, organisationId, `${keyId}.json`);
  }
}
