import { Inject, Injectable } from '@nestjs/common';
import type { DatabaseActor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { orNotFound } from '../../platform/problem.ts';
import { SystemActor } from '../../platform/system-actor.ts';
import { KeyStores } from './signer/key-stores.ts';
import type { Signer } from './signer/signer.ts';

/** A signing key by its row, and the organisation's name in addresses. */
interface KeyRow {
  readonly id: string;
  readonly fragment: string;
  readonly slug: string;
}

/** The signing keys of organisations: made at first use, kept in a store, listed for ever in the DID document. */
@Injectable()
export class IssuerKeys {
  private readonly opened = new Map<string, Promise<Signer>>();

  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(KeyStores) private readonly stores: KeyStores,
    @Inject(SystemActor) private readonly system: SystemActor,
  ) {}

  /**
   * Makes sure the organisation has a key, whoever is the first to need one. Outside any transaction, because encrypting
   * takes long; of two that start together one key stays, and a key that is in the database is always in its store.
   */
  async prepare(actor: DatabaseActor, at: Date): Promise<void> {
    const known = await this.db.read(actor, () =>
      this.db.sql('select id from credential_key where retired_at is null'),
    );
    if (known.length > 0) return;
    const made = await this.make(actor);
    const system = await this.system.of(actor.organisationId);
    const isKept = await this.db.write(system, () => this.enrol(system, made, at));
    if (!isKept) await this.discard(actor, made.id);
  }

  /** A new key in its store, which signs nothing until it is enrolled. Outside any transaction. */
  async make({ organisationId }: DatabaseActor): Promise<{ id: string; fragment: string }> {
    const id = newId();
    const { publicKeyMultibase } = await this.stores.create({ organisationId, keyId: id });
    return { id, fragment: publicKeyMultibase };
  }

  /** Throws a key away that was made and not enrolled. */
  discard({ organisationId }: DatabaseActor, id: string): Promise<void> {
    return this.stores.remove({ organisationId, keyId: id });
  }

  /** From now on this key signs; false when the organisation has one that does. Inside the caller's transaction. */
  async enrol(actor: DatabaseActor, key: { id: string; fragment: string }, at: Date): Promise<boolean> {
    const kept = await this.db.sql(
      `insert into credential_key (organisation_id, id, fragment, public_key_multibase, created_at) values ($1, $2, $3, $3, $4)
       on conflict (organisation_id) where retired_at is null do nothing returning id`,
      [actor.organisationId, key.id, key.fragment, at],
    );
    return kept.length > 0;
  }

  /** The key that signs now. Inside the caller's transaction. Throws a plain Error when `prepare` was forgotten. */
  async currentKeyId(): Promise<string> {
    const [row] = await this.db.sql<{ id: string }>('select id from credential_key where retired_at is null');
    if (row === undefined) throw new Error('the organisation has no signing key');
    return row.id;
  }

  /** Signs with a key of the organisation; opened once per process. Throws when the key was reported as lost. */
  async signerFor(actor: DatabaseActor, keyId: string): Promise<Signer> {
    const lost = await this.db.read(actor, () =>
      this.db.sql('select id from credential_key where id = $1 and compromised_since is not null', [keyId]),
    );
    if (lost.length > 0) throw new Error(`the signing key ${keyId} was reported as lost`);
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
    const { id, slug, fragment } = orNotFound(row);
    const place = { organisationId: actor.organisationId, keyId: id };
    const signer = await this.stores.findOf(slug, place);
    if (signer === undefined) throw new Error(`the signing key ${id} is in no store`);
    if (signer.publicKeyMultibase !== fragment)
      throw new Error(`the signing key ${id} is not the one that was published`);
    return signer;
  }
}
