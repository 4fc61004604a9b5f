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
import type { StorageUse } from './uploads.repository.ts';

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
    const { files, use } = await this.db.read(actor, async () => ({
      files: await this.uploads.countFiles(evidenceId),
      use: await this.uploads.getUse(),
    }));
    if (files >= MAX_FILES_PER_EVIDENCE) throw new RequestFailure('too-many-files', { limit: MAX_FILES_PER_EVIDENCE });
    refuseFull(use, upload.announced ?? 1);
    const { sha256, size } = await this.store(actor, upload, use);
    const mediaType = await findFileType(readPart(this.storage, actor.organisationId, sha256), size);
    return this.db.write(actor, async () => {
      await this.uploads.countFiles(evidenceId);
      const stored = { id: newId(), evidenceId, sha256, name: safeFileName(upload.name), mediaType, size };
      const { file, isNew } = await this.uploads.add(actor, stored, at);
      // Counted again now that the row stands: of two files at the same moment the last may be one too many.
      if (isNew) refuseFull(await this.uploads.getUse(), 0);
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

  private async store(
    actor: Actor,
    { bytes, announced }: Upload,
    use: StorageUse,
  ): Promise<{ sha256: string; size: number }> {
    if ((announced ?? 0) > MAX_FILE_BYTES)
      throw new RequestFailure('too-large', { limit: readableSize(MAX_FILE_BYTES) });
    if (announced === 0) throw new RequestFailure('file-empty');
    try {
      const stored = await this.storage.write(actor.organisationId, bytes, Math.min(MAX_FILE_BYTES, roomIn(use)));
      if (stored.size === 0) throw new RequestFailure('file-empty');
      return stored;
    } catch (error) {
      if (isTooLarge(error) && roomIn(use) < MAX_FILE_BYTES) throw storageFull(use);
      if (isCutOff(error)) throw new RequestFailure('upload-cut-off');
      throw error;
    }
  }
}

/** Bytes that still fit, in what the candidate and what the organisation may keep. */
const roomIn = ({ used, allowed, organisationUsed, organisationAllowed }: StorageUse): number =>
  Math.max(0, Math.min(allowed - used, organisationAllowed - organisationUsed));

function refuseFull(use: StorageUse, more: number): void {
  const over = use.used + more > use.allowed || use.organisationUsed + more > use.organisationAllowed;
  if (over) throw storageFull(use);
}

/** Says whose place is full: one's own, which one can make room in, or everybody's. */
function storageFull({ used, allowed, organisationUsed, organisationAllowed }: StorageUse): RequestFailure {
  const own = allowed - used <= organisationAllowed - organisationUsed;
  return own
    ? new RequestFailure('storage-full', { limit: readableSize(allowed), used: readableSize(Math.min(used, allowed)) })
    : new RequestFailure('organisation-storage-full');
}

const isTooLarge = (error: unknown): boolean => error instanceof RequestFailure && error.code === 'too-large';

/** The client went away or sent less than it announced. */
function isCutOff(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}
