import type { Readable } from 'node:stream';
import { MAX_FILE_BYTES } from '@bewijskracht/contracts';
import { safeFileName } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { RequestFailure } from '../../platform/problem.ts';
import { readableSize } from '../../platform/storage/disk.ts';
import { Storage } from '../../platform/storage/storage.ts';
import { AuditTrail } from '../audit/index.ts';
import type { FileRow } from './evidence.presenter.ts';
import { findFileType } from './file-type.ts';
import { readPart } from './read-part.ts';
import { UploadsRepository } from './uploads.repository.ts';

/** Files one item of evidence may have: more is a heap, not a piece of evidence. */
export const MAX_FILES_PER_EVIDENCE = 50;

/** Bytes on their way in. */
export interface Upload {
  readonly bytes: Readable;
  readonly name: string;
  /** What the client says it will send; undefined when it doesn't say. */
  readonly announced: number | undefined;
}

/** Files of evidence: streamed to storage while hashed and measured, named by their hash, typed by their content. */
@Injectable()
export class UploadsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Storage) private readonly storage: Storage,
    @Inject(UploadsRepository) private readonly uploads: UploadsRepository,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Receives one file. Bytes stream outside any transaction; the row follows once they are whole and on disk. */
  async add(actor: Actor, evidenceId: string, { upload, at }: { upload: Upload; at: Date }): Promise<FileRow> {
    const files = await this.db.read(actor, () => this.uploads.countFiles(evidenceId));
    if (files >= MAX_FILES_PER_EVIDENCE) throw new RequestFailure('too-many-files', { limit: MAX_FILES_PER_EVIDENCE });
    const { sha256, size } = await this.store(actor, upload);
    const mediaType = await findFileType(readPart(this.storage, actor.organisationId, sha256), size);
    return this.db.write(actor, async () => {
      await this.uploads.countFiles(evidenceId);
      const stored = { id: newId(), evidenceId, sha256, name: safeFileName(upload.name), mediaType, size };
      const { file, isNew } = await this.uploads.add(actor, stored, at);
      if (isNew)
        await this.audit.record(actor, 'evidence.file-added', { subjectId: evidenceId, file: file.id, sha256 });
      return file;
    });
  }

  remove(actor: Actor, fileId: string, at: Date): Promise<void> {
    return this.db.write(actor, async () => {
      const { evidenceId } = await this.uploads.remove(fileId, at);
      await this.audit.record(actor, 'evidence.file-removed', { subjectId: evidenceId, file: fileId });
    });
  }

  private async store(actor: Actor, { bytes, announced }: Upload): Promise<{ sha256: string; size: number }> {
    if ((announced ?? 0) > MAX_FILE_BYTES)
      throw new RequestFailure('too-large', { limit: readableSize(MAX_FILE_BYTES) });
    if (announced === 0) throw new RequestFailure('file-empty');
    try {
      const stored = await this.storage.write(actor.organisationId, bytes, MAX_FILE_BYTES);
      if (stored.size === 0) throw new RequestFailure('file-empty');
      return stored;
    } catch (error) {
      if (isCutOff(error)) throw new RequestFailure('upload-cut-off');
      throw error;
    }
  }
}

/** The client went away or sent less than it announced. */
function isCutOff(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}
