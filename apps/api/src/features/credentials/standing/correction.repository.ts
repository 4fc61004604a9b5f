import type { IsoDate, PaperKind } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database.ts';
import { orNotFound } from '../../../platform/problem.ts';
import type { PaperFacts } from '../paper-facts.ts';

/** A paper to be corrected, with who its holder is as checked last. */
export interface CorrectionRow {
  readonly kind: PaperKind;
  readonly candidate_id: string;
  readonly assessment_id: string | null;
  readonly framework_version_id: string;
  readonly paper: PaperFacts;
  readonly holder_name: string;
  readonly holder_birth_date: IsoDate;
  readonly official_name: string | null;
  readonly birth_date: IsoDate | null;
  readonly address: string;
  readonly register_code: string;
}

/** What a corrected paper is made of. Its methods run inside the caller's transaction. */
@Injectable()
export class CorrectionRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Throws 404 when there is no such paper. */
  async get(deelcertificaatId: string): Promise<CorrectionRow> {
    const [row] = await this.db.sql<CorrectionRow>(
      `select d.kind, d.candidate_id, d.assessment_id, d.framework_version_id, d.paper, d.holder_name, d.birth_date::text as holder_birth_date,
         i.official_name, i.birth_date::text as birth_date, app.holder_address(d.candidate_id) as address, o.register_code
       from credential_deelcertificaat d join organisation o on o.id = d.organisation_id
       left join portfolio_identity i on (i.organisation_id, i.candidate_id) = (d.organisation_id, d.candidate_id) where d.id = $1`,
      [deelcertificaatId],
    );
    return orNotFound(row);
  }
}
