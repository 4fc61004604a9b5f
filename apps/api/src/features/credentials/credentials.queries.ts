import type { DeelcertificaatState, PaperKind, RevocationCategory, SuspensionTurn } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';
import { orNotFound } from '../../platform/problem.ts';
import { STATE } from './credentials.repository.ts';
import type { PaperFacts } from './paper-facts.ts';

/** A deelcertificaat for its holder. */
export interface HolderRow {
  readonly id: string;
  readonly register_number: string;
  readonly kind: PaperKind;
  readonly leeruitkomst: string;
  readonly title: string;
  readonly registered_at: Date;
  readonly issued_at: Date | null;
  readonly revoked_at: Date | null;
  readonly suspended_at: Date | null;
  readonly state: DeelcertificaatState;
  /** The number of the paper that took its place. */
  readonly superseded_by: string | null;
}
/** A deelcertificaat for its holder, with what its other forms are made of. */
export interface OwnRow extends HolderRow {
  readonly paper: PaperFacts;
  readonly has_european_number: boolean;
}
/** A request by one person that another confirms. */
interface RequestRow {
  readonly id: string;
  readonly explanation: string;
  readonly requestedById: string;
  readonly requestedBy: string;
  readonly requestedAt: string;
}
/** A deelcertificaat in the register, with the requests about it that were not dropped. */
export interface RegisterListRow extends HolderRow {
  readonly candidate_number: string;
  readonly holder_name: string;
  readonly birth_date: string;
  readonly revocation:
    (RequestRow & { readonly category: RevocationCategory; readonly confirmedBy: string | null }) | null;
  /** Only while it waits for its confirmation. */
  readonly suspension: (RequestRow & { readonly turn: SuspensionTurn }) | null;
}
/** A paper to download. */
export interface DownloadRow {
  readonly register_number: string;
  readonly signed: object | null;
  readonly certificate_sha256: string | null;
}
/** What anyone may know of a deelcertificaat. */
export interface PublicRow {
  readonly id: string;
  readonly organisation_slug: string;
  readonly unsigned: object;
  readonly signed: object | null;
  readonly paper: PaperFacts;
  readonly revoked_at: Date | null;
  readonly suspended_at: Date | null;
  readonly superseded_by: string | null;
}

const COLUMNS = `d.id, d.register_number, d.kind, d.leeruitkomst, coalesce(f.display_title, d.paper #>> '{facts,leeruitkomst,name}') as title, d.registered_at, d.issued_at, d.revoked_at,
  d.suspended_at, ${STATE} as state, (select n.register_number from credential_deelcertificaat n where (n.organisation_id, n.supersedes) = (d.organisation_id, d.id)) as superseded_by`;

/** What the pages about deelcertificaten need to know. Its methods run inside a read of the caller, but for the public one. */
@Injectable()
export class CredentialsQueries {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The actor's own papers, newest first; what was not announced is not there yet. */
  listOwn(): Promise<OwnRow[]> {
    return this.db.sql(
      `select ${COLUMNS}, d.paper, o.eidas_identifier is not null as has_european_number from credential_deelcertificaat d
       join organisation o on o.id = d.organisation_id
       left join framework_leeruitkomst f on (f.framework_version_id, f.code) = (d.framework_version_id, d.leeruitkomst)
       where d.candidate_id = app.own_candidate() and app.is_announced(d.id) order by d.registered_at desc, d.register_number desc`,
    );
  }

  /** A page of the register, newest numbers first; `after` is the last number of the page before. */
  listRegister({
    search,
    after,
    limit,
  }: {
    search: string;
    after: string | null;
    limit: number;
  }): Promise<RegisterListRow[]> {
    return this.db.sql(
      `select ${COLUMNS}, c.number as candidate_number, d.holder_name, d.birth_date::text as birth_date,
         (select json_build_object('id', r.id, 'category', r.category, 'explanation', r.explanation, 'requestedById', r.requested_by,
             'requestedBy', m.name, 'requestedAt', r.requested_at, 'confirmedBy', n.name)
           from credential_revocation r join account_membership m on (m.organisation_id, m.account_id) = (r.organisation_id, r.requested_by)
           left join account_membership n on (n.organisation_id, n.account_id) = (r.organisation_id, r.confirmed_by)
           where (r.organisation_id, r.deelcertificaat_id) = (d.organisation_id, d.id) and r.dropped_at is null) as revocation,
         (select json_build_object('id', r.id, 'turn', r.turn, 'explanation', r.explanation, 'requestedById', r.requested_by,
             'requestedBy', m.name, 'requestedAt', r.requested_at)
           from credential_suspension r join account_membership m on (m.organisation_id, m.account_id) = (r.organisation_id, r.requested_by)
           where (r.organisation_id, r.deelcertificaat_id) = (d.organisation_id, d.id) and r.confirmed_at is null and r.dropped_at is null) as suspension
       from credential_deelcertificaat d
       join portfolio_candidate c on (c.organisation_id, c.id) = (d.organisation_id, d.candidate_id)
       left join framework_leeruitkomst f on (f.framework_version_id, f.code) = (d.framework_version_id, d.leeruitkomst)
       where ($1 = '' or position(lower($1) in lower(d.register_number || ' ' || d.holder_name || ' ' || c.number)) > 0)
         and ($2::text is null or (d.registered_at, d.register_number) <
           (select x.registered_at, x.register_number from credential_deelcertificaat x where x.register_number = $2))
       order by d.registered_at desc, d.register_number desc limit $3`,
      [search, after, limit],
    );
  }

  /** A paper that the actor may download. Throws 404 for everyone else. */
  async getDownload(id: string): Promise<DownloadRow> {
    const [row] = await this.db.sql<DownloadRow>(
      'select register_number, signed, certificate_sha256 from credential_deelcertificaat where id = $1',
      [id],
    );
    return orNotFound(row);
  }

  /** What anyone may know, by the id on the paper. Throws 404 when there is none. */
  async getPublic(id: string): Promise<PublicRow> {
    const [row] = await this.db.asNobody<PublicRow>(
      'select id, organisation_slug, unsigned, signed, paper, revoked_at, suspended_at, superseded_by from app.public_credential($1)',
      [id],
    );
    return orNotFound(row);
  }
}
