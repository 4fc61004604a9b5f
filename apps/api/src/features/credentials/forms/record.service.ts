import { achievementId, makeRecord } from '@bewijskracht/domain';
import type { DeelcertificaatFacts } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.ts';
import { Config } from '../../../platform/config.ts';
import { Database } from '../../../platform/database.ts';
import { nameId } from '../../../platform/ids.ts';
import { RequestFailure } from '../../../platform/problem.ts';
import { IssuerKeys } from '../issuer-keys.ts';
import { reviveFacts } from '../paper-facts.ts';
import { signCredential } from '../sign-credential.ts';
import { json } from './forms.reader.ts';
import type { FormFile } from './forms.reader.ts';
import { FormsQueries } from './forms.queries.ts';

/** Somebody's whole record in one signed document, made when its holder asks for it (Comprehensive Learner Record 2.0). */
@Injectable()
export class RecordService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(FormsQueries) private readonly queries: FormsQueries,
    @Inject(IssuerKeys) private readonly keys: IssuerKeys,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** All papers of the actor that are in force. Throws `nothing-in-force` when there is none. */
  async getRecord(actor: Actor, at: Date): Promise<FormFile> {
    const { rows, keyId } = await this.db.read(actor, async () => {
      const found = await this.queries.listOwnInForce();
      if (found.length === 0) throw new RequestFailure('nothing-in-force');
      return { rows: found, keyId: await this.keys.currentKeyId() };
    });
    const papers = rows.map(({ paper }) => reviveFacts(paper).facts);
    const newest = papers.at(-1)!;
    const badges = rows.flatMap(({ signed }) => (signed === null ? [] : [signed]));
    const record = makeRecord({
      publicUrl: this.config.publicUrl,
      id: `urn:uuid:${nameId('record', at.toISOString(), ...papers.map(({ credentialId }) => credentialId))}`,
      issuer: newest.issuer,
      demonstration: newest.demonstration,
      badges,
      parts: papers.flatMap((paper) => partsOf(paper, papers)),
      at,
    });
    const signed = await signCredential(record, await this.keys.signerFor(actor, keyId), at);
    return json('alle-deelcertificaten.json', 'application/vc', signed);
  }
}

/** Which of these papers a whole is built on. */
function partsOf(
  whole: DeelcertificaatFacts,
  papers: readonly DeelcertificaatFacts[],
): { part: string; whole: string }[] {
  const cited = new Set(whole.stack?.parts.map(({ credentialId }) => credentialId));
  return papers
    .filter(({ credentialId }) => cited.has(credentialId))
    .map((part) => ({ part: achievementId(part), whole: achievementId(whole) }));
}
