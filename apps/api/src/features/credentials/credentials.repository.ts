import type {
  DeelcertificaatState,
  EvidenceKind,
  IsoDate,
  IssueMoment,
  JudgedDossier,
  MicrocredentialSettings,
  PaperKind,
  RevocationCategory,
} from '@bewijskracht/domain';
import { STATUS_LIST_ENTRIES } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { DatabaseActor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newPublicId } from '../../platform/ids.ts';
import { orNotFound } from '../../platform/problem.ts';
import type { PaperFacts } from './paper-facts.ts';

/** What is known of a judged leeruitkomst and its holder when the decision falls. */
export interface RegistrationRow {
  readonly candidate_id: string;
  readonly official_name: string | null;
  readonly birth_date: IsoDate | null;
  readonly framework_version_id: string;
  readonly organisation: {
    slug: string;
    registerCode: string;
    name: string;
    website: string;
    email: string;
    demonstration: boolean;
    country_code: string;
    brin: string | null;
  };
  readonly holder_address: string;
  readonly microcredential: Partial<MicrocredentialSettings>;
  readonly cut_off: { nl: string; en: string };
  readonly credits: number | null;
  readonly issue_at: IssueMoment;
  readonly decider: { nl: string; en: string };
  readonly legal_nature: { nl: string; en: string };
  readonly submitted_on: IsoDate;
  readonly interview_on: IsoDate | null;
  readonly assessors: number;
  readonly dossier: Omit<JudgedDossier, 'evidence'> & {
    readonly evidence: readonly { id: string; kind: EvidenceKind; files: readonly { sha256: string }[] }[];
  };
}

/** A registered deelcertificaat to be written. */
export interface NewDeelcertificaat {
  readonly id: string;
  readonly registerNumber: string;
  readonly candidateId: string;
  readonly kind: PaperKind;
  /** Null for a whole: what is judged are its parts. */
  readonly assessmentId: string | null;
  readonly frameworkVersionId: string;
  readonly leeruitkomst: string;
  readonly holderName: string;
  readonly birthDate: IsoDate;
  readonly keyId: string;
  readonly status: { readonly listId: string; readonly index: number };
  readonly unsigned: object;
  readonly paper: PaperFacts;
  readonly registeredAt: Date;
  readonly supersedes: string | null;
}

/** A deelcertificaat as the signing job finds it. */
export interface SigningRow {
  readonly id: string;
  readonly holder_name: string;
  readonly birth_date: IsoDate;
  readonly key_id: string;
  readonly status_list_id: string;
  readonly unsigned: object;
  readonly paper: PaperFacts;
  readonly registered_at: Date;
  readonly is_signed: boolean;
  readonly account_id: string;
}

/** A status list with the entries that are revoked, from one look at the database. */
export interface StatusListRow {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly signed: object | null;
  readonly signed_version: number | null;
  readonly revoked: readonly number[];
  /** Of the same entries those that are off for a while only. */
  readonly suspended: readonly number[];
}

/** A request to revoke with the state of what it is about. */
export interface RevocationRow {
  readonly id: string;
  readonly deelcertificaat_id: string;
  readonly category: RevocationCategory;
  readonly explanation: string;
  readonly requested_by: string;
  readonly requested_at: Date;
}

/** A deelcertificaat's state, of the row `d`: one place that says what counts as in force (DESIGN §7). */
export const STATE = `case when d.revoked_at is not null then
    case when exists (select from credential_deelcertificaat n where (n.organisation_id, n.supersedes) = (d.organisation_id, d.id)) then 'superseded' else 'revoked' end
  when d.signed is null then 'registered' when d.suspended_at is not null then 'suspended' else 'issued' end`;

const FACTS = `
  select a.candidate_id, i.official_name, i.birth_date::text as birth_date, a.framework_version_id,
    json_build_object('slug', o.slug, 'registerCode', o.register_code, 'name', o.name, 'website', o.website, 'email', o.email,
      'demonstration', o.demonstration, 'country_code', o.country_code, 'brin', o.brin) as organisation,
    app.holder_address(a.candidate_id) as holder_address, p.microcredential, p.cut_off, p.issue_at, p.credits_per_leeruitkomst::float8 as credits, r.decider, r.legal_nature,
    (s.submitted_at at time zone 'Europe/Amsterdam')::date::text as submitted_on,
    (select v.held_on::text from assessment_interview v where (v.organisation_id, v.assessment_id) = (a.organisation_id, a.id) and v.skipped_by_rule is null) as interview_on,
    (select count(*)::int from assessment_assessor x where (x.organisation_id, x.assessment_id) = (a.organisation_id, a.id) and x.replaced_at is null) as assessors,
    app.judged_dossier(a.id) as dossier
  from assessment a
  join organisation o on o.id = a.organisation_id
  join submission s on (s.organisation_id, s.id) = (a.organisation_id, a.submission_id)
  join framework_policy p on (p.organisation_id, p.id) = (s.organisation_id, s.policy_id)
  join organisation_route r on (r.organisation_id, r.id) = (s.organisation_id, s.route_id)
  left join portfolio_identity i on (i.organisation_id, i.candidate_id) = (a.organisation_id, a.candidate_id)
  where a.id = $1`;

/** Loads and saves the register, its status lists and revocations. Its methods run inside the service's transaction. */
@Injectable()
export class CredentialsRepository {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** What a deelcertificaat on this assessment is made of. */
  async getRegistrationFacts(assessmentId: string): Promise<RegistrationRow> {
    const [row] = await this.db.sql<RegistrationRow>(FACTS, [assessmentId]);
    return orNotFound(row);
  }

  /** The next number of a series, without gaps: held until the transaction ends. */
  async nextNumber(actor: DatabaseActor, kind: string): Promise<number> {
    const [row] = await this.db.sql<{ value: number }>(
      `insert into organisation_counter (organisation_id, kind, value) values ($1, $2, 1)
       on conflict (organisation_id, kind) do update set value = organisation_counter.value + 1 returning value`,
      [actor.organisationId, kind],
    );
    return orNotFound(row).value;
  }

  /** A list with room for one more; at most half full, so that a free place is found at random and tells nothing. */
  async findOpenList(actor: DatabaseActor, series: 'register' | 'door' = 'register'): Promise<string> {
    const [open] = await this.db.sql<{ id: string }>(
      `select l.id from credential_status_list l where l.purpose = 'revocation' and l.series = $1
         and (select count(*) from credential_deelcertificaat d where (d.organisation_id, d.status_list_id) = (l.organisation_id, l.id)) < l.length / 2
         and (select count(*) from credential_issued i where (i.organisation_id, i.status_list_id) = (l.organisation_id, l.id)) < l.length / 2
       order by l.id limit 1`,
      [series],
    );
    if (open !== undefined) return open.id;
    const id = newPublicId();
    await this.db.sql(
      `insert into credential_status_list (organisation_id, id, purpose, series, length) values ($1, $2, 'revocation', $3, $4)`,
      [actor.organisationId, id, series, STATUS_LIST_ENTRIES],
    );
    return id;
  }

  /** Registers; says no (false) when somebody has this place in the status list. */
  async insert(actor: DatabaseActor, paper: NewDeelcertificaat): Promise<boolean> {
    const rows = await this.db.sql(
      `insert into credential_deelcertificaat (organisation_id, id, register_number, candidate_id, assessment_id, framework_version_id, leeruitkomst,
         holder_name, birth_date, key_id, status_list_id, status_index, unsigned, paper, registered_at, kind, supersedes)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
       on conflict (status_list_id, status_index) do nothing returning id`,
      [
        actor.organisationId,
        paper.id,
        paper.registerNumber,
        paper.candidateId,
        paper.assessmentId,
        paper.frameworkVersionId,
        paper.leeruitkomst,
        paper.holderName,
        paper.birthDate,
        paper.keyId,
        paper.status.listId,
        paper.status.index,
        JSON.stringify(paper.unsigned),
        JSON.stringify(paper.paper),
        paper.registeredAt,
        paper.kind,
        paper.supersedes,
      ],
    );
    return rows.length > 0;
  }

  /** A deelcertificaat for the signing job. */
  async findForSigning(id: string): Promise<SigningRow | undefined> {
    const [row] = await this.db.sql<SigningRow>(
      `select d.id, d.holder_name, d.birth_date::text as birth_date, d.key_id, d.status_list_id, d.unsigned, d.paper, d.registered_at,
         d.signed is not null as is_signed, c.account_id
       from credential_deelcertificaat d join portfolio_candidate c on (c.organisation_id, c.id) = (d.organisation_id, d.candidate_id) where d.id = $1`,
      [id],
    );
    return row;
  }

  /** Fills in the signature, once; false when another run was first. */
  async issue(id: string, issued: { signed: object; certificateSha256: string; at: Date }): Promise<boolean> {
    const rows = await this.db.sql(
      `update credential_deelcertificaat set signed = $2, certificate_sha256 = $3, issued_at = $4 where id = $1 and signed is null returning id`,
      [id, JSON.stringify(issued.signed), issued.certificateSha256, issued.at],
    );
    return rows.length > 0;
  }

  /** Whether the decision behind it was announced: only then is it the holder's to know of. */
  async isAnnounced(id: string): Promise<boolean> {
    const [row] = await this.db.sql<{ announced: boolean }>('select app.is_announced($1) as announced', [id]);
    return row?.announced === true;
  }

  /** Holds these deelcertificaten until the transaction ends and says which of them are signed. */
  async lockIssued(ids: readonly string[]): Promise<string[]> {
    const rows = await this.db.sql<{ id: string; is_signed: boolean }>(
      'select id, signed is not null as is_signed from credential_deelcertificaat where id = any($1) order by id for update',
      [ids],
    );
    return rows.filter(({ is_signed: isSigned }) => isSigned).map(({ id }) => id);
  }

  /** A status list as it should be now. One statement, so that version and entries belong together. */
  async getList(id: string): Promise<StatusListRow> {
    const [row] = await this.db.sql<StatusListRow>(
      `select l.id, o.slug, l.version, l.signed, l.signed_version,
         array(select d.status_index from credential_deelcertificaat d
           where (d.organisation_id, d.status_list_id) = (l.organisation_id, l.id) and d.revoked_at is not null
           union all select i.status_index from credential_issued i
           where (i.organisation_id, i.status_list_id) = (l.organisation_id, l.id) and i.revoked_at is not null) as revoked,
         array(select d.status_index from credential_deelcertificaat d
           where (d.organisation_id, d.status_list_id) = (l.organisation_id, l.id) and d.revoked_at is null and d.suspended_at is not null) as suspended
       from credential_status_list l join organisation o on o.id = l.organisation_id where l.id = $1`,
      [id],
    );
    return orNotFound(row);
  }

  /** Publishes a signed list; an older version never replaces a newer one. */
  async publishList(
    id: string,
    list: { signed: object; suspension: object; version: number; at: Date },
  ): Promise<void> {
    await this.db.sql(
      `update credential_status_list set signed = $2, suspension_signed = $5, signed_version = $3, signed_at = $4
       where id = $1 and coalesce(signed_version, 0) < $3`,
      [id, JSON.stringify(list.signed), list.version, list.at, JSON.stringify(list.suspension)],
    );
  }

  /**
   * A deelcertificaat's state, held until the transaction ends. Throws 404 when there is none. Held first and then looked
   * at: a statement that waits goes on with what other tables held when it began (PostgreSQL §13.2.1).
   */
  async lock(id: string): Promise<{ state: DeelcertificaatState; requested: boolean }> {
    await this.db.sql('select id from credential_deelcertificaat where id = $1 for update', [id]);
    const [row] = await this.db.sql<{ state: DeelcertificaatState; requested: boolean }>(
      `select ${STATE} as state,
         exists (select from credential_revocation r where (r.organisation_id, r.deelcertificaat_id) = (d.organisation_id, d.id) and r.dropped_at is null) as requested
       from credential_deelcertificaat d where d.id = $1`,
      [id],
    );
    return orNotFound(row);
  }

  /** A request to revoke that is still open. Throws 404 when it was confirmed, dropped or never made. */
  async getOpenRevocation(id: string): Promise<RevocationRow> {
    const [row] = await this.db.sql<RevocationRow>(
      'select * from credential_revocation where id = $1 and confirmed_at is null and dropped_at is null for update',
      [id],
    );
    return orNotFound(row);
  }

  /** Records a request to revoke. */
  async insertRevocation(
    actor: DatabaseActor,
    request: { id: string; deelcertificaatId: string; category: RevocationCategory; explanation: string; at: Date },
  ): Promise<void> {
    await this.db.sql(
      `insert into credential_revocation (organisation_id, id, deelcertificaat_id, category, explanation, requested_by, requested_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        actor.organisationId,
        request.id,
        request.deelcertificaatId,
        request.category,
        request.explanation,
        actor.accountId,
        request.at,
      ],
    );
  }

  /** Drops a request to revoke; it is kept as dropped. */
  async dropRevocation(id: string, at: Date): Promise<void> {
    await this.db.sql('update credential_revocation set dropped_at = $2 where id = $1', [id, at]);
  }

  /**
   * Confirms a request and revokes, and with it the wholes that cite the paper. The lists that hold their entries have to
   * be published again. Returns lists and holder.
   */
  async revoke(revocation: {
    id: string;
    deelcertificaatId: string;
    by: string;
    at: Date;
  }): Promise<{ listIds: readonly string[]; accountId: string }> {
    const { id, deelcertificaatId, by, at } = revocation;
    await this.db.sql('update credential_revocation set confirmed_by = $2, confirmed_at = $3 where id = $1', [
      id,
      by,
      at,
    ]);
    const [row] = await this.db.sql<{ list_id: string; account_id: string }>(
      `with revoked as (update credential_deelcertificaat set revoked_at = $2 where id = $1 returning organisation_id, status_list_id, candidate_id)
       select r.status_list_id as list_id, c.account_id from revoked r
       join portfolio_candidate c on (c.organisation_id, c.id) = (r.organisation_id, r.candidate_id)`,
      [deelcertificaatId, at],
    );
    const { list_id: listId, account_id: accountId } = orNotFound(row);
    await this.db.sql('update credential_status_list set version = version + 1 where id = $1', [listId]);
    const wholes = await this.db.sql<{ list_id: string }>(
      `select distinct w.status_list_id as list_id from credential_stack_part p
       join credential_deelcertificaat w on (w.organisation_id, w.id) = (p.organisation_id, p.whole_id) where p.part_id = $1`,
      [deelcertificaatId],
    );
    return { listIds: [...new Set([listId, ...wholes.map((row) => row.list_id)])], accountId };
  }
}
