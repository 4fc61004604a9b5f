import { Readable } from 'node:stream';
import type { JsonObject } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { DatabaseActor } from '../../platform/actor.ts';
import { Storage } from '../../platform/storage/storage.ts';
import { CertificatePress } from './certificate-press.ts';
import type { SigningRow } from './credentials.repository.ts';
import { IssuerKeys } from './issuer-keys.ts';
import { IssuersReader } from './issuers.reader.ts';
import { PaperSigners } from './paper-signers.ts';
import { reviveFacts } from './paper-facts.ts';
import { signCredential } from './sign-credential.ts';
import { StatusListsService } from './status-lists.service.ts';

/** The largest certificate that is kept; ours are some 200 kilobytes. */
const MAX_CERTIFICATE_BYTES = 20 * 1024 * 1024;

/** Makes what a registered deelcertificaat lacks: its signature and its paper. Outside any transaction: both take long. */
@Injectable()
export class CertificateMaker {
  constructor(
    @Inject(IssuerKeys) private readonly keys: IssuerKeys,
    @Inject(IssuersReader) private readonly issuers: IssuersReader,
    @Inject(StatusListsService) private readonly lists: StatusListsService,
    @Inject(Storage) private readonly storage: Storage,
    @Inject(CertificatePress) private readonly press: CertificatePress,
    @Inject(PaperSigners) private readonly paperSigners: PaperSigners,
  ) {}

  /**
   * Signs with the key and the time that were fixed at the decision, so that a second run gives the same; stores the PDF.
   * What is signed anew under another key says when that was (`signedAt`).
   */
  async make(
    actor: DatabaseActor,
    row: SigningRow,
    at: Date,
    signedAt: Date = row.registered_at,
  ): Promise<{ signed: object; certificateSha256: string }> {
    const { facts, submittedOn, interviewOn } = reviveFacts(row.paper);
    const statusList = await this.lists.publish(actor, row.status_list_id, at);
    const signed = await signCredential(row.unsigned, await this.keys.signerFor(actor, row.key_id), signedAt);
    const pdf = await this.press.render({
      facts,
      holderName: row.holder_name,
      birthDate: row.birth_date,
      submittedOn,
      interviewOn,
      signed,
      didDocument: await this.didDocument(facts.issuer.slug),
      statusList,
      issuedAt: row.registered_at,
      signer: await this.paperSigners.find(facts.issuer.slug),
    });
    const { sha256 } = await this.storage.write(actor.organisationId, Readable.from([pdf]), MAX_CERTIFICATE_BYTES);
    return { signed, certificateSha256: sha256 };
  }

  private async didDocument(slug: string): Promise<JsonObject> {
    const document = await this.issuers.findDocument(slug);
    if (document === undefined) throw new Error(`no issuer ${slug}`);
    return document;
  }
}
