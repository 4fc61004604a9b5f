import { makeEducredential, makeElm } from '@bewijskracht/domain';
import type { DeelcertificaatFacts } from '@bewijskracht/domain';
import { bakePng, bakeSvg } from '@bewijskracht/verification';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.ts';
import { Database } from '../../../platform/database.ts';
import { orRefuse, RequestFailure } from '../../../platform/problem.ts';
import { IssuerKeys } from '../issuer-keys.ts';
import { reviveFacts } from '../paper-facts.ts';
import { signCredential } from '../sign-credential.ts';
import { badgeSvg } from './badge-picture.ts';
import { FormsQueries } from './forms.queries.ts';
import type { FormRow } from './forms.queries.ts';
import { badgePng } from './pictures.ts';

/** A file to download. */
export interface FormFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer | string;
}

/** The same deelcertificaat in the forms that other systems take in. Each is made when it is asked for, always the same. */
@Injectable()
export class FormsReader {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(FormsQueries) private readonly queries: FormsQueries,
    @Inject(IssuerKeys) private readonly keys: IssuerKeys,
  ) {}

  /** The badge with the signed credential inside (Open Badges 3.0 §5.3). Throws `not-signed-yet` in the seconds before. */
  async getBakedPng(actor: Actor, id: string): Promise<FormFile> {
    const { row, signed } = await this.getSigned(actor, id);
    const content = Buffer.from(bakePng(badgePng(), JSON.stringify(signed)));
    return { name: `deelcertificaat-${row.register_number}.png`, type: 'image/png', content };
  }

  /** The same as a drawing, which names what was shown. */
  async getBakedSvg(actor: Actor, id: string): Promise<FormFile> {
    const { row, signed, facts } = await this.getSigned(actor, id);
    const { leeruitkomst, issuer, demonstration } = facts;
    const picture = badgeSvg({ title: leeruitkomst.name, code: leeruitkomst.code, issuer: issuer.name, demonstration });
    return {
      name: `deelcertificaat-${row.register_number}.svg`,
      type: 'image/svg+xml',
      content: bakeSvg(picture, JSON.stringify(signed)),
    };
  }

  /** In SURF's profile for edubadges, signed with the paper's own key and time. Refused while the policy lacks a fact. */
  async getEducredential(actor: Actor, id: string): Promise<FormFile> {
    const { row, facts } = await this.getSigned(actor, id);
    const unsigned = orRefuse(makeEducredential(facts));
    const signer = await this.keys.signerFor(actor, row.key_id);
    const signed = await signCredential(unsigned, signer, row.registered_at);
    return json(`edubadge-${row.register_number}.json`, 'application/vc', signed);
  }

  /** In the European Learning Model, to be sealed elsewhere. Refused while the organisation has no European number. */
  async getElm(actor: Actor, id: string): Promise<FormFile> {
    const { row, facts } = await this.getSigned(actor, id);
    const delivery = orRefuse(
      makeElm(facts, {
        holderName: row.holder_name,
        eidasIdentifier: row.eidas_identifier,
        picture: badgePng().toString('base64'),
      }),
    );
    return json(`europass-${row.register_number}.json`, 'application/json', delivery);
  }

  private async getSigned(
    actor: Actor,
    id: string,
  ): Promise<{ row: FormRow; signed: object; facts: DeelcertificaatFacts }> {
    const row = await this.db.read(actor, () => this.queries.getForm(id));
    if (row.revoked_at !== null) throw new RequestFailure('no-longer-in-force');
    if (row.signed === null) throw new RequestFailure('not-signed-yet');
    return { row, signed: row.signed, facts: reviveFacts(row.paper).facts };
  }
}

/** A document as a file that people can read too. */
export function json(name: string, type: string, document: object): FormFile {
  return { name, type, content: `${JSON.stringify(document, null, 2)}\n` };
}
