import type { DesignateRequest } from '@bewijskracht/contracts';
import { designate } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { conflict, orNotFound, orRefuse } from '../../platform/problem.ts';
import { AuditTrail } from '../audit/index.ts';
import { FrameworkReader, OfferReader } from '../frameworks/index.ts';
import { MembersReader } from './members.reader.ts';

/** The exam board designates who may judge: as what, for which leeruitkomsten, until when (DOMAIN §2.3). */
@Injectable()
export class DesignationsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(MembersReader) private readonly members: MembersReader,
    @Inject(FrameworkReader) private readonly frameworks: FrameworkReader,
    @Inject(OfferReader) private readonly offers: OfferReader,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Designates for the framework the organisation offers; answers the designation's id. */
  designate(actor: Actor, { accountId, ...request }: DesignateRequest, at: Date): Promise<string> {
    return this.db.write(actor, async () => {
      const { frameworkVersionId } = await this.offers.currentPolicy();
      const { framework } = await this.frameworks.get(frameworkVersionId);
      const leeruitkomsten = framework.leeruitkomsten.map(({ code }) => code);
      const roles = await this.members.rolesOf(accountId);
      const designated = orRefuse(designate(request, { roles, leeruitkomsten, at }));
      const id = newId();
      await this.db.sql(
        `insert into assessment_designation (organisation_id, id, account_id, kind, framework_version_id, leeruitkomsten, valid_from,
           valid_until, designated_by, designated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          actor.organisationId,
          id,
          accountId,
          designated.kind,
          frameworkVersionId,
          designated.leeruitkomsten,
          designated.validFrom,
          designated.validUntil,
          actor.accountId,
          at,
        ],
      );
      await this.audit.record(actor, 'assessment.designated', { subjectId: id, assessor: accountId });
      return id;
    });
  }

  /** Ends a designation before its last day. Cases that the assessor has already stay theirs. */
  end(actor: Actor, id: string, at: Date): Promise<void> {
    return this.db.write(actor, async () => {
      const [row] = await this.db.sql<{ ended_at: Date | null }>(
        'select ended_at from assessment_designation where id = $1 for update',
        [id],
      );
      if (orNotFound(row).ended_at !== null) throw conflict('designation-ended');
      await this.db.sql('update assessment_designation set ended_at = $2 where id = $1', [id, at]);
      await this.audit.record(actor, 'assessment.designation-ended', { subjectId: id });
    });
  }
}
