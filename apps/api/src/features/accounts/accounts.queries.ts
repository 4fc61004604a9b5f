import type { InvitationListView, InvitationOfferView, PublicOrganisationView } from '@bewijskracht/contracts';
import type { Role } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { orNotFound } from '../../platform/problem.ts';
import { hashToken } from './session-token.ts';

interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: Role[];
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly accepted_at: Date | null;
}

/** What the pages for coming in need to know. */
@Injectable()
export class AccountsQueries {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The organisation behind a name in an address; 404 when there is none. */
  async organisation(slug: string): Promise<PublicOrganisationView> {
    const [row] = await this.db.asNobody<{
      slug: string;
      name: string;
      website: string;
      email: string;
      self_registration: boolean;
      demonstration: boolean;
    }>('select * from app.public_organisation($1)', [slug]);
    const { slug: found, name, website, email, self_registration: selfRegistration, demonstration } = orNotFound(row);
    return { slug: found, name, website, email, selfRegistration, demonstration };
  }

  /** What an invitation offers; 404 when it was used, is over or never was. */
  async offer(token: string, at: Date): Promise<InvitationOfferView> {
    const [row] = await this.db.asNobody<{
      organisation_name: string;
      email: string;
      name: string;
      roles: Role[];
      has_account: boolean;
    }>('select * from app.invitation_find($1, $2)', [hashToken(token), at]);
    const { organisation_name: organisation, email, name, roles, has_account: hasAccount } = orNotFound(row);
    return { organisation, email, name, roles, hasAccount };
  }

  /** The organisation's invitations, newest first. */
  async invitations(actor: Actor): Promise<InvitationListView> {
    const rows = await this.db.read(actor, () =>
      this.db.sql<InvitationRow>(
        'select id, email, name, roles, created_at, expires_at, accepted_at from account_invitation order by created_at desc limit 200',
      ),
    );
    return { invitations: rows.map(presentInvitation) };
  }
}

const presentInvitation = (row: InvitationRow): InvitationListView['invitations'][number] => ({
  id: row.id,
  email: row.email,
  name: row.name,
  roles: row.roles,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  acceptedAt: row.accepted_at?.toISOString() ?? null,
});
