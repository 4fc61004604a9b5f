import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { orNotFound } from '../../platform/problem.ts';
import type { FileRow } from './evidence.presenter.ts';

/** A file whose bytes are stored, about to be put with an item of evidence. */
export interface StoredFile {
  readonly id: string;
  readonly evidenceId: string;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}
/** How full it is. */
export interface StorageUse {
  readonly used: number;
  readonly allowed: number;
  readonly organisationUsed: number;
  readonly organisationAllowed: number;
}
const FILE = 'id, name, media_type, size, sha256, uploaded_at';

/** Rows of files. */
@Injectable()
export class UploadsRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** How many files an item of the actor's own library has. Throws 404 when it isn't theirs. */
  async countFiles(evidenceId: string): Promise<number> {
    const [row] = await this.db.sql<{ files: number }>(
      `select (select count(*)::int from evidence_file f where (f.organisation_id, f.evidence_id) = (e.organisation_id, e.id) and f.removed_at is null) as files
       from evidence e where e.id = $1 and e.candidate_id = app.own_candidate() and e.removed_at is null`,
      [evidenceId],
    );
    return orNotFound(row).files;
  }

  /** What the actor keeps and may keep, and what their organisation does, in bytes. */
  async getUse(): Promise<StorageUse> {
    const [row] = await this.db.sql<StorageUse>(
      `select used::float8, allowed::float8, organisation_used::float8 as "organisationUsed", organisation_allowed::float8 as "organisationAllowed"
       from app.storage_use()`,
    );
    return orNotFound(row);
  }

  /** Puts a file with its evidence; `isNew` is false when the same bytes were there already. */
  async add(actor: Actor, file: StoredFile, at: Date): Promise<{ file: FileRow; isNew: boolean }> {
    const [added] = await this.db.sql<FileRow>(
      `insert into evidence_file (organisation_id, id, evidence_id, sha256, name, media_type, size, uploaded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (organisation_id, evidence_id, sha256) where removed_at is null do nothing returning ${FILE}`,
      [actor.organisationId, file.id, file.evidenceId, file.sha256, file.name, file.mediaType, file.size, at],
    );
    if (added !== undefined) return { file: added, isNew: true };
    const [known] = await this.db.sql<FileRow>(
      `select ${FILE} from evidence_file where evidence_id = $1 and sha256 = $2 and removed_at is null`,
      [file.evidenceId, file.sha256],
    );
    return { file: orNotFound(known), isNew: false };
  }

  async remove(fileId: string, at: Date): Promise<{ evidenceId: string }> {
    const [row] = await this.db.sql<{ evidence_id: string }>(
      'update evidence_file set removed_at = $2 where id = $1 and app.own_evidence(evidence_id) and removed_at is null returning evidence_id',
      [fileId, at],
    );
    return { evidenceId: orNotFound(row).evidence_id };
  }
}
