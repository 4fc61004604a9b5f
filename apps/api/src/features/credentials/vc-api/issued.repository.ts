import type { DoorKind } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { DatabaseActor } from '../../../platform/actor.ts';
import { Database } from '../../../platform/database.ts';

/** What software issued, as it is kept. */
export interface NewIssued {
  readonly id: string;
  readonly credentialId: string;
  readonly tokenId: string;
  readonly kind: DoorKind;
  readonly keyId: string;
  readonly status: { readonly listId: string; readonly index: number };
  readonly signed: object;
  readonly at: Date;
}

/** Loads and saves what was issued through the VC API. Its methods run inside the service's transaction. */
@Injectable()
export class IssuedRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Whether this organisation issued a credential with this id before. */
  async isKnown(credentialId: string): Promise<boolean> {
    const rows = await this.db.sql('select from credential_issued where credential_id = $1', [credentialId]);
    return rows.length > 0;
  }

  /** Keeps what was issued; false when its id or its place in the status list was taken in the meantime. */
  async insert(actor: DatabaseActor, issued: NewIssued): Promise<boolean> {
    const rows = await this.db.sql(
      `insert into credential_issued (organisation_id, id, credential_id, token_id, kind, key_id, status_list_id, status_index, signed, issued_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`,
      [
        actor.organisationId,
        issued.id,
        issued.credentialId,
        issued.tokenId,
        issued.kind,
        issued.keyId,
        issued.status.listId,
        issued.status.index,
        JSON.stringify(issued.signed),
        issued.at,
      ],
    );
    return rows.length > 0;
  }

  /** A credential's state; undefined when none was issued with this id. */
  async find(credentialId: string): Promise<{ id: string; listId: string; isRevoked: boolean } | undefined> {
    const [row] = await this.db.sql<{ id: string; status_list_id: string; revoked_at: Date | null }>(
      'select id, status_list_id, revoked_at from credential_issued where credential_id = $1',
      [credentialId],
    );
    return row && { id: row.id, listId: row.status_list_id, isRevoked: row.revoked_at !== null };
  }

  /** Revokes, so that the list with the entry has to be published again; false when somebody else did just now. */
  async revoke(id: string, listId: string, at: Date): Promise<boolean> {
    const rows = await this.db.sql(
      'update credential_issued set revoked_at = $2 where id = $1 and revoked_at is null returning id',
      [id, at],
    );
    if (rows.length === 0) return false;
    await this.db.sql('update credential_status_list set version = version + 1 where id = $1', [listId]);
    return true;
  }
}
