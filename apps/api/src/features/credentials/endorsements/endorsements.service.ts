import type { AttachEndorsementRequest, EndorsementListView } from '@bewijskracht/contracts';
import { achievementId, hasType, idOf, isJsonObject, listOf, makeDidWeb } from '@bewijskracht/domain';
import type { Issuer, JsonObject } from '@bewijskracht/domain';
import { verifyCredential } from '@bewijskracht/verification';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.ts';
import { Config } from '../../../platform/config.ts';
import { Database } from '../../../platform/database.ts';
import { newId } from '../../../platform/ids.ts';
import { conflict, orNotFound } from '../../../platform/problem.ts';
import { AuditTrail } from '../../audit/index.ts';
import { FrameworkReader } from '../../frameworks/index.ts';
import { IssuersReader } from '../issuers.reader.ts';
import { ownIssuer } from './own-issuer.ts';

interface EndorsementRow {
  readonly id: string;
  readonly subject: string;
  readonly endorser_name: string;
  readonly signed: JsonObject;
  readonly attached_at: Date;
}

/** What others say for an organisation's deelcertificaten, shown beside them (Open Badges 3.0). */
@Injectable()
export class EndorsementsService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(FrameworkReader) private readonly frameworks: FrameworkReader,
    @Inject(IssuersReader) private readonly issuers: IssuersReader,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Config) private readonly config: Config,
  ) {}

  /**
   * Shows an endorsement beside one's own work. Refused unless it verifies, comes from an organisation of this platform
   * and is about the actor's own organisation or what it gives.
   */
  async attach(actor: Actor, { credential }: AttachEndorsementRequest, at: Date): Promise<void> {
    const document = credential as JsonObject;
    const subject = idOf(listOf(document['credentialSubject'])[0]) ?? '';
    const { conclusion, credential: said } = await verifyCredential(document, this.sources(), at);
    const isOwn = await this.db.read(actor, async () => this.isOwn(await ownIssuer(this.db), subject));
    if (!hasType(document, 'EndorsementCredential') || conclusion !== 'valid' || !isOwn)
      throw conflict('endorsement-not-valid');
    const id = newId();
    await this.db.write(actor, async () => {
      const rows = await this.db.sql(
        `insert into credential_endorsement (organisation_id, id, subject, endorser, endorser_name, signed, attached_by, attached_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
        [
          actor.organisationId,
          id,
          subject,
          said.issuerId,
          said.issuerName,
          JSON.stringify(document),
          actor.accountId,
          at,
        ],
      );
      if (rows.length > 0)
        await this.audit.record(actor, 'credentials.endorsement-attached', { subjectId: id, endorser: said.issuerId });
    });
  }

  /** Shows an endorsement no more; it is kept as ended. */
  async end(actor: Actor, id: string, at: Date): Promise<void> {
    await this.db.write(actor, async () => {
      const [row] = await this.db.sql(
        'update credential_endorsement set ended_by = $2, ended_at = $3 where id = $1 and ended_at is null returning id',
        [id, actor.accountId, at],
      );
      orNotFound(row);
      await this.audit.record(actor, 'credentials.endorsement-ended', { subjectId: id });
    });
  }

  /** What the organisation shows, oldest first. */
  list(actor: Actor): Promise<EndorsementListView> {
    return this.db.read(actor, async () => {
      const rows = await this.db.sql<EndorsementRow>(
        'select id, subject, endorser_name, signed, attached_at from credential_endorsement where ended_at is null order by attached_at',
      );
      return {
        ownId: makeDidWeb(this.config.publicUrl, actor.organisationSlug),
        endorsements: rows.map(present),
      };
    });
  }

  /** The organisation itself, or what it gives for an item of a published framework. */
  private async isOwn(issuer: Issuer, subject: string): Promise<boolean> {
    if (subject === makeDidWeb(this.config.publicUrl, issuer.slug)) return true;
    const published = await this.frameworks.list();
    return published.some(({ framework: { code, version, leeruitkomsten, kerntaken } }) =>
      [...leeruitkomsten, ...kerntaken].some((item) => {
        const url = `${this.config.publicUrl}/kader/${[code, version, item.code].map(encodeURIComponent).join('/')}`;
        return subject === achievementId({ leeruitkomst: { code: item.code, name: '', text: '', url }, issuer });
      }),
    );
  }

  /** An endorsement has no status: who attached it ends it. */
  private sources() {
    return {
      resolveIssuer: async (did: string) => {
        const document = await this.issuers.findByDid(did);
        return document === undefined ? undefined : ({ document, source: 'registered' } as const);
      },
      resolveStatusList: () => Promise.resolve(undefined),
    };
  }
}

function present({ id, subject, endorser_name: endorserName, signed, attached_at: attachedAt }: EndorsementRow) {
  const [said] = listOf(signed['credentialSubject']);
  const comment =
    isJsonObject(said) && typeof said['endorsementComment'] === 'string' ? said['endorsementComment'] : '';
  return { id, subject, endorserName, comment, attachedAt: attachedAt.toISOString() };
}
