import type { DeelcertificaatFacts, JsonObject } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database.ts';
import { orNotFound } from '../../../platform/problem.ts';
import type { PaperFacts } from '../paper-facts.ts';

/** A paper with all that its other forms are made of. */
export interface FormRow {
  readonly id: string;
  readonly register_number: string;
  readonly holder_name: string;
  readonly key_id: string;
  readonly registered_at: Date;
  readonly signed: JsonObject | null;
  readonly paper: PaperFacts;
  readonly revoked_at: Date | null;
  readonly eidas_identifier: string | null;
}

/** An organisation as the public may know it. */
export interface ProfileRow {
  readonly slug: string;
  readonly name: string;
  readonly website: string;
  readonly email: string;
  readonly country_code: string;
  readonly brin: string | null;
  readonly demonstration: boolean;
}

/** What a kind of badge is told from: a paper's facts without what is its holder's alone. */
export type BadgeFactsRow = Omit<
  DeelcertificaatFacts,
  'holder' | 'evidence' | 'credentialId' | 'registerNumber' | 'status' | 'stack'
>;

/** What the other forms of deelcertificaten need. The first two run inside a read of the caller; the others are anyone's. */
@Injectable()
export class FormsQueries {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** A paper the actor may download. Throws 404 for everyone else. */
  async getForm(id: string): Promise<FormRow> {
    const [row] = await this.db.sql<FormRow>(
      `select d.id, d.register_number, d.holder_name, d.key_id, d.registered_at, d.signed, d.paper, d.revoked_at, o.eidas_identifier
       from credential_deelcertificaat d join organisation o on o.id = d.organisation_id where d.id = $1`,
      [id],
    );
    return orNotFound(row);
  }

  /** The actor's own papers that were signed and stand, oldest first. */
  listOwnInForce(): Promise<Pick<FormRow, 'signed' | 'paper'>[]> {
    return this.db.sql(
      `select d.signed, d.paper from credential_deelcertificaat d
       where d.candidate_id = app.own_candidate() and app.is_announced(d.id) and d.signed is not null and d.revoked_at is null
       order by d.registered_at, d.register_number`,
    );
  }

  async findProfile(slug: string): Promise<ProfileRow | undefined> {
    const [row] = await this.db.asNobody<ProfileRow>('select * from app.public_profile($1)', [slug]);
    return row;
  }

  /** The endorsements an organisation shows, oldest first. */
  listEndorsements(slug: string): Promise<{ subject: string; signed: JsonObject }[]> {
    return this.db.asNobody('select subject, signed from app.public_endorsements($1)', [slug]);
  }

  async findBadge(slug: string, framework: { code: string; version: string }, item: string) {
    const [row] = await this.db.asNobody<{ facts: BadgeFactsRow | null }>(
      'select app.public_badge($1, $2, $3, $4) as facts',
      [slug, framework.code, framework.version, item],
    );
    return row?.facts ?? undefined;
  }

  /** A paper by the id on it, for the older hosted form. */
  async findPublic(id: string): Promise<Pick<FormRow, 'signed' | 'paper' | 'revoked_at'> | undefined> {
    const [row] = await this.db.asNobody<Pick<FormRow, 'signed' | 'paper' | 'revoked_at'>>(
      'select signed, paper, revoked_at from app.public_credential($1)',
      [id],
    );
    return row;
  }
}
