import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeDidWeb } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { DatabaseActor } from '../../platform/actor.ts';
import { Config } from '../../platform/config.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { orNotFound } from '../../platform/problem.ts';
import { createKeyFile, openKeyFile } from './signer/key-file.ts';
import type { Signer } from './signer/signer.ts';

/** A signing key by its row, and the organisation's name in addresses. */
interface KeyRow {
  readonly id: string;
  readonly fragment: string;
  readonly slug: string;
}

/** The signing keys of organisations: made at first use, encrypted in a file, listed for ever in the DID document. */
@Injectable()
export class IssuerKeys {
  private readonly opened = new Map<string, Promise<Signer>>();

  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Config) private readonly config: Config,
  ) {}

  /**
   * Makes sure the organisation has a key. Outside any transaction, because encrypting takes long; of two that start
   * together one key stays, and a key that is in the database always has its file.
   */
  async prepare(actor: DatabaseActor, at: Date): Promise<void> {
    const known = await this.db.read(actor, () =>
      this.db.sql('select id from credential_key where retired_at is null'),
    );
    if (known.length > 0) return;
    const id = newId();
    const file = this.fileOf(actor.organisationId, id);
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const { publicKeyMultibase } = await createKeyFile(file, this.config.keyPassphrase);
    const kept = await this.db.write(actor, () =>
      this.db.sql(
        `insert into credential_key (organisation_id, id, fragment, public_key_multibase, created_at) values ($1, $2, $3, $3, $4)
         on conflict (organisation_id) where retired_at is null do nothing returning id`,
        [actor.organisationId, id, publicKeyMultibase, at],
      ),
    );
    if (kept.length === 0) await rm(file, { force: true });
  }

  /** The key that signs now. Inside the caller's transaction. Throws a plain Error when `prepare` was forgotten. */
  async currentKeyId(): Promise<string> {
    const [row] = await this.db.sql<{ id: string }>('select id from credential_key where retired_at is null');
    if (row === undefined) throw new Error('the organisation has no signing key');
    return row.id;
  }

  /** Signs with a key of the organisation; opened once per process. */
  async signerFor(actor: DatabaseActor, keyId: string): Promise<Signer> {
    const opened = this.opened.get(keyId) ?? this.open(actor, keyId);
    this.opened.set(keyId, opened);
    try {
      return await opened;
    } catch (error) {
      this.opened.delete(keyId);
      throw error;
    }
  }

  private async open(actor: DatabaseActor, keyId: string): Promise<Signer> {
    const [row] = await this.db.read(actor, () =>
      this.db.sql<KeyRow>(
        'select k.id, k.fragment, o.slug from credential_key k join organisation o on o.id = k.organisation_id where k.id = $1',
        [keyId],
      ),
    );
    const { id, slug } = orNotFound(row);
    return openKeyFile(
      this.fileOf(actor.organisationId, id),
      this.config.keyPassphrase,
      makeDidWeb(this.config.publicUrl, slug),
    );
  }

  private fileOf(organisationId: string, keyId: string): string {
    return path.join(this.config.keyDirectory, organisationId, `${keyId}.json`);
  }
}
