import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database.ts';

/** A key as the page shows it. */
export interface KeyRow {
  readonly id: string;
  readonly fragment: string;
  readonly created_at: Date;
  readonly retired_at: Date | null;
  readonly compromised_since: Date | null;
  readonly deelcertificaten: number;
  readonly report_id: string | null;
  readonly waiting: number;
}
/** A request that waits, with the name of who asked. */
export interface ChangeRow {
  readonly id: string;
  readonly key_id: string;
  readonly kind: 'rotation' | 'compromise';
  readonly explanation: string;
  readonly compromised_since: Date | null;
  readonly requested_by: string;
  readonly requested_by_name: string;
  readonly requested_at: Date;
}
/** A line of an impact report: one thing a lost key had signed, and how it is mended. */
export interface ImpactRow {
  readonly kind: 'deelcertificaat' | 'statusList' | 'issued' | 'walletCopy';
  readonly id: string;
  /** The register number of a deelcertificaat, the address of what software issued; empty for a list. */
  readonly name: string;
  readonly signedAt: Date;
  /** Signed on or after the moment from which somebody else may have had the key. */
  readonly inDoubt: boolean;
  readonly mend: 'signedAnew' | 'signingAnew' | 'issueAgain';
  readonly mendedAt: Date | null;
}
/** What an impact report is about. */
export interface ReportHead {
  readonly id: string;
  readonly fragment: string;
  readonly compromised_since: Date;
  readonly confirmed_at: Date;
}

/** What the page of keys and the impact report read. */
@Injectable()
export class KeysQueries {
  constructor(@Inject(Database) private readonly db: Database) {}

  listKeys(): Promise<KeyRow[]> {
    return this.db.sql<KeyRow>(
      `select k.id, k.fragment, k.created_at, k.retired_at, k.compromised_since, r.id as report_id,
         (select count(*)::int from credential_deelcertificaat d where d.key_id = k.id and d.signed is not null) as deelcertificaten,
         (select count(*)::int from credential_deelcertificaat d where d.key_id = k.id and k.compromised_since is not null) as waiting
       from credential_key k left join credential_key_change r on (r.organisation_id, r.key_id) = (k.organisation_id, k.id)
         and r.kind = 'compromise' and r.confirmed_at is not null
       order by k.retired_at desc nulls first`,
    );
  }

  async findOpenChange(): Promise<ChangeRow | undefined> {
    const [row] = await this.db.sql<ChangeRow>(
      `select c.id, c.key_id, c.kind, c.explanation, c.compromised_since, c.requested_by, m.name as requested_by_name, c.requested_at
       from credential_key_change c
       join account_membership m on (m.organisation_id, m.account_id) = (c.organisation_id, c.requested_by)
       where c.confirmed_at is null and c.dropped_at is null`,
    );
    return row;
  }

  async findReport(changeId: string): Promise<{ head: ReportHead; rows: ImpactRow[] } | undefined> {
    const [head] = await this.db.sql<ReportHead>(
      `select c.id, k.fragment, c.compromised_since, c.confirmed_at
       from credential_key_change c join credential_key k on (k.organisation_id, k.id) = (c.organisation_id, c.key_id)
       where c.id = $1 and c.kind = 'compromise' and c.confirmed_at is not null`,
      [changeId],
    );
    if (head === undefined) return undefined;
    const rows = await this.db.sql<ImpactRow>(
      `select i.kind, i.subject_id as id, coalesce(d.register_number, x.credential_id, '') as name, i.signed_at as "signedAt",
         i.signed_at >= $2 as "inDoubt", s.mended_at as "mendedAt",
         case when i.kind in ('issued', 'walletCopy') then 'issueAgain' when s.mended_at is null then 'signingAnew' else 'signedAnew' end as mend
       from credential_key_impact i
       left join credential_deelcertificaat d on (d.organisation_id, d.id) = (i.organisation_id, i.subject_id)
       left join credential_issued x on (x.organisation_id, x.id) = (i.organisation_id, i.subject_id)
       left join credential_status_list l on (l.organisation_id, l.id) = (i.organisation_id, i.subject_id)
       cross join lateral (select case when i.kind = 'statusList' then case when l.signed_at > i.signed_at then l.signed_at end else i.mended_at end as mended_at) s
       where i.change_id = $1 order by i.kind, name, i.subject_id`,
      [changeId, head.compromised_since],
    );
    return { head, rows };
  }
}
