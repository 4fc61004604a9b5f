import type { Readable } from 'node:stream';
import type { DeelcertificaatListView, RegisterView } from '@bewijskracht/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Config } from '../../platform/config.ts';
import { Database } from '../../platform/database.ts';
import { RequestFailure } from '../../platform/problem.ts';
import { Storage } from '../../platform/storage/storage.ts';
import { presentOwn, presentRegister } from './credentials.presenter.ts';
import { CredentialsQueries } from './credentials.queries.ts';

/** Papers for their holders, and the register for the board. */
@Injectable()
export class PapersReader {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CredentialsQueries) private readonly queries: CredentialsQueries,
    @Inject(Storage) private readonly storage: Storage,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** The actor's own deelcertificaten. */
  async listOwn(actor: Actor): Promise<DeelcertificaatListView> {
    const rows = await this.db.read(actor, () => this.queries.listOwn());
    return { deelcertificaten: rows.map((row) => presentOwn(row, this.config.publicUrl)) };
  }

  /** A page of the register. */
  async listRegister(
    actor: Actor,
    page: { search: string; after: string | null; limit: number },
  ): Promise<RegisterView> {
    const rows = await this.db.read(actor, () => this.queries.listRegister({ ...page, limit: page.limit + 1 }));
    return presentRegister(actor, rows, { limit: page.limit, publicUrl: this.config.publicUrl });
  }

  /** The certificate as it was signed. Throws `not-signed-yet` in the seconds before that. */
  async openCertificate(actor: Actor, id: string): Promise<{ registerNumber: string; bytes: Readable }> {
    const row = await this.db.read(actor, () => this.queries.getDownload(id));
    if (row.certificate_sha256 === null) throw new RequestFailure('not-signed-yet');
    return {
      registerNumber: row.register_number,
      bytes: this.storage.open(actor.organisationId, row.certificate_sha256),
    };
  }

  /** The signed credential. Throws `not-signed-yet` in the seconds before that. */
  async getCredential(actor: Actor, id: string): Promise<{ registerNumber: string; signed: object }> {
    const row = await this.db.read(actor, () => this.queries.getDownload(id));
    if (row.signed === null) throw new RequestFailure('not-signed-yet');
    return { registerNumber: row.register_number, signed: row.signed };
  }
}
