import type { RevocationCategory } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { orNotFound } from '../../platform/problem.ts';

/** One deelcertificaat as an auditor needs it: what was decided, on what ground, and what became of it. No names. */
export interface ExportRow {
  readonly registerNumber: string;
  readonly candidateNumber: string;
  readonly framework: string;
  readonly leeruitkomst: string;
  readonly assessmentId: string;
  readonly assessors: number;
  readonly interviewOn: string | null;
  readonly registeredAt: string;
  readonly announcedAt: string | null;
  readonly issuedAt: string | null;
  readonly revokedAt: string | null;
  readonly revocationCategory: RevocationCategory | null;
  readonly key: string;
  readonly statusListId: string;
  readonly statusListIndex: number;
  /** SHA-256 of the signed credential as the register keeps it, hex. */
  readonly credentialSha256: string | null;
  readonly certificateSha256: string | null;
}

/** Where the audit trail stood. */
export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const moment = (column: string): string => `to_char(${column} at time zone 'UTC', ${MOMENT})`;

/** The register for export; it runs inside a read of the caller, and its policies decide who sees it. */
@Injectable()
export class RegisterExportQueries {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The next rows in the order of registering, of what was registered before `before`. */
  list({ after, before, limit }: { after: string | null; before: Date; limit: number }): Promise<ExportRow[]> {
    return this.db.sql(
      `select d.register_number as "registerNumber", c.number as "candidateNumber", v.code || ' ' || v.version as framework, d.leeruitkomst,
         d.assessment_id as "assessmentId",
         (select count(*)::int from assessment_assessor x where (x.organisation_id, x.assessment_id) = (d.organisation_id, d.assessment_id) and x.replaced_at is null) as assessors,
         d.paper ->> 'interviewOn' as "interviewOn", ${moment('d.registered_at')} as "registeredAt",
         (select ${moment('a.announced_at')} from decision x join decision_announcement a on (a.organisation_id, a.id) = (x.organisation_id, x.announcement_id)
           where (x.organisation_id, x.deelcertificaat_id) = (d.organisation_id, d.id)) as "announcedAt",
         ${moment('d.issued_at')} as "issuedAt", ${moment('d.revoked_at')} as "revokedAt",
         (select r.category from credential_revocation r where (r.organisation_id, r.deelcertificaat_id) = (d.organisation_id, d.id) and r.confirmed_at is not null) as "revocationCategory",
         k.fragment as key, d.status_list_id as "statusListId", d.status_index as "statusListIndex",
         encode(sha256(convert_to(d.signed::text, 'UTF8')), 'hex') as "credentialSha256", d.certificate_sha256 as "certificateSha256"
       from credential_deelcertificaat d
       join portfolio_candidate c on (c.organisation_id, c.id) = (d.organisation_id, d.candidate_id)
       join framework_version v on v.id = d.framework_version_id
       join credential_key k on (k.organisation_id, k.id) = (d.organisation_id, d.key_id)
       where d.registered_at <= $2 and ($1::text is null or (d.registered_at, d.register_number) >
         (select x.registered_at, x.register_number from credential_deelcertificaat x where x.register_number = $1))
       order by d.registered_at, d.register_number limit $3`,
      [after, before, limit],
    );
  }

  /** The head of the organisation's audit chain: who has the export can later see that the trail still holds it. */
  async auditHead(): Promise<AuditHead> {
    const [row] = await this.db.sql<AuditHead>(
      'select seq::int as "sequence", hash from audit_entry order by seq desc limit 1',
    );
    return orNotFound(row);
  }
}
