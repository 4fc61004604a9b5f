import type { DossierView } from '@bewijskracht/contracts';
import type { Manifest } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { orNotFound } from '../../platform/problem.ts';
import { presentDossier } from './submissions.presenter.ts';
import type { DossierFile } from './submissions.presenter.ts';

interface DossierRow {
  readonly manifest: Manifest;
  readonly candidate_number: string;
  readonly files: readonly DossierFile[];
}

/**
 * A frozen dossier, for whoever it is open to: its candidate, the coordinator, an assessor who declared "geen banden".
 * The database decides; to all others it doesn't exist. Runs inside a read or write of the caller.
 */
@Injectable()
export class DossierReader {
  constructor(@Inject(Database) private readonly db: Database) {}

  async get(submissionId: string): Promise<DossierView> {
    return (await this.read(submissionId)).dossier;
  }

  /** The dossier with the manifest it was frozen in, which the rules weigh: one query for both. */
  async read(submissionId: string): Promise<{ readonly manifest: Manifest; readonly dossier: DossierView }> {
    const [row] = await this.db.sql<DossierRow>(
      `select m.manifest, app.candidate_number_of(m.submission_id) as candidate_number,
         (select coalesce(json_agg(json_build_object('id', f.file_id, 'evidenceId', f.evidence_id, 'sha256', f.sha256, 'name', f.name,
             'mediaType', f.media_type, 'size', f.size, 'uploadedAt', to_char(f.uploaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), '[]')
           from submission_file f where (f.organisation_id, f.submission_id) = (m.organisation_id, m.submission_id)) as files
       from submission_manifest m where m.submission_id = $1`,
      [submissionId],
    );
    const { manifest, candidate_number: candidateNumber, files } = orNotFound(row);
    return { manifest, dossier: presentDossier(manifest, { candidateNumber, files }) };
  }
}
