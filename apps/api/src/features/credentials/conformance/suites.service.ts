import { randomInt } from 'node:crypto';
import type { VcVerificationView, VerifyCredentialRequest, VerifyPresentationRequest } from '@bewijskracht/contracts';
import type { JsonObject, ShapeFault } from '@bewijskracht/domain';
import { idOf, STATUS_LIST_ENTRIES } from '@bewijskracht/domain';
import type { VerificationRules } from '@bewijskracht/verification';
import { exceedsLimits, findDigestFaults, hasMeaning, unknownContexts } from '@bewijskracht/verification';
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config.ts';
import { Database } from '../../../platform/database.ts';
import { notFound, RequestFailure } from '../../../platform/problem.ts';
import { SystemActor } from '../../../platform/system-actor.ts';
import { verdictOf } from '../vc-api/door-verdict.ts';
import { DoorSigningService } from '../vc-api/door-signing.service.ts';
import { VerificationService } from '../verification.service.ts';
import { suiteRules } from './profile.ts';
import { findSuiteFaults } from './suite-faults.ts';
import { TestIssuer } from './test-issuer.ts';

/** The organisation whose real key and status lists the suite for status lists meets. */
export const TEST_ORGANISATION = 'conformance';

/** What answers the public suites. */
@Injectable()
export class SuitesService {
  readonly issuer = new TestIssuer();
  private readonly rules: VerificationRules;

  constructor(
    @Inject(Config) config: Config,
    @Inject(Database) private readonly db: Database,
    @Inject(SystemActor) private readonly system: SystemActor,
    @Inject(DoorSigningService) private readonly signing: DoorSigningService,
    @Inject(VerificationService) private readonly verification: VerificationService,
  ) {
    if (config.conformance === undefined) throw new Error('the suites are answered in the conformance profile only');
    this.rules = suiteRules(config.conformance.allowKnownWrong);
  }

  /** The DID that signs for an issuer of the suites. */
  didOf(issuer: string): string {
    return issuer === 'status' ? this.signing.didOf(TEST_ORGANISATION) : this.issuer.did;
  }

  /** Signs what a suite sends, in the name of this issuer only. Throws `credential-refused` with the reasons. */
  async issue(issuer: string, credential: JsonObject, at: Date): Promise<{ verifiableCredential: object }> {
    await this.refuseFaulty(credential, this.didOf(issuer));
    const { world } = this.rules;
    switch (issuer) {
      case 'rdfc':
        return { verifiableCredential: await this.issuer.sign(credential, 'eddsa-rdfc-2022', world) };
      case 'jcs':
        return { verifiableCredential: await this.issuer.sign(credential, 'eddsa-jcs-2022', world) };
      case 'jwt':
        return { verifiableCredential: this.issuer.envelop(credential) };
      case 'status':
        return { verifiableCredential: await this.issueWithStatus(credential, at) };
      default:
        throw notFound();
    }
  }

  async verify(request: VerifyCredentialRequest, at: Date): Promise<VcVerificationView> {
    const { verifiableCredential, options } = request;
    return verdictOf(await this.verification.checkCredential(verifiableCredential, at, this.rules), options['checks']);
  }

  async verifyPresentation(request: VerifyPresentationRequest, at: Date): Promise<VcVerificationView> {
    const { verifiablePresentation, options } = request;
    const steps = await this.verification.checkPresentation(verifiablePresentation, options, { at, rules: this.rules });
    return verdictOf(steps, options['checks']);
  }

  /** By the organisation's own key, into its own published list, as production does. */
  private async issueWithStatus(credential: JsonObject, at: Date): Promise<JsonObject> {
    const [row] = await this.db.asNobody<{ organisation_id: string }>(
      'select organisation_id from app.public_issuer($1)',
      [TEST_ORGANISATION],
    );
    const actor = await this.system.of(row?.organisation_id ?? '');
    const { keyId, listId } = await this.signing.prepare(actor, at);
    return this.signing.sign(
      actor,
      { credential, keyId, status: { listId, index: randomInt(STATUS_LIST_ENTRIES) } },
      at,
    );
  }

  private async refuseFaulty(credential: JsonObject, did: string): Promise<void> {
    const faults: ShapeFault[] = exceedsLimits(credential)
      ? [{ path: '', rule: 'object' }]
      : findSuiteFaults(credential);
    if (idOf(credential['issuer']) !== did) faults.push({ path: 'issuer', rule: 'ours' });
    faults.push(...findDigestFaults(credential, this.rules));
    if (faults.length > 0) throw refused(faults);
    const { world } = this.rules;
    if (unknownContexts(credential, world).length > 0) throw refused([{ path: '@context', rule: 'context' }]);
    if ((await hasMeaning(credential, world)) !== true) throw refused([{ path: '', rule: 'meaning' }]);
  }
}

const refused = (faults: readonly ShapeFault[]): RequestFailure =>
  new RequestFailure(
    'credential-refused',
    {},
    faults.map(({ path, rule }) => ({ path, message: rule })),
  );
