import type { ConfirmRevocationRequest } from '@bewijskracht/contracts';
import { canRevoke, mayCorrect, requestRevocation } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.ts';
import { Database } from '../../../platform/database.ts';
import { newId } from '../../../platform/ids.ts';
import { allow, conflict, orRefuse } from '../../../platform/problem.ts';
import { AccountsService } from '../../accounts/index.ts';
import { AuditTrail } from '../../audit/index.ts';
import { CredentialsRepository } from '../credentials.repository.ts';
import { reviveFacts } from '../paper-facts.ts';
import { RegistrationService } from '../registration.service.ts';
import { CorrectionRepository } from './correction.repository.ts';
import type { CorrectionRow } from './correction.repository.ts';
import { asMember, orRefuseStep } from './standing.ts';

/**
 * A name that changed, or was written wrongly: the coordinator checks the identity anew, two people of the board replace
 * the paper. What was judged stays as it was; a changed framework never gives a reason (DOMAIN §12.4).
 */
@Injectable()
export class CorrectionService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(CredentialsRepository) private readonly papers: CredentialsRepository,
    @Inject(CorrectionRepository) private readonly corrections: CorrectionRepository,
    @Inject(RegistrationService) private readonly registration: RegistrationService,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** The first of the two asks. It waits among the requests to revoke, as `superseded`, and is confirmed there. */
  async request(
    actor: Actor,
    deelcertificaatId: string,
    { explanation, password }: ConfirmRevocationRequest & { readonly explanation: string },
    at: Date,
  ): Promise<void> {
    await this.accounts.confirmIdentity(actor, password, at);
    await this.db.write(actor, async () => {
      const current = await this.papers.lock(deelcertificaatId);
      allow(canRevoke(asMember(actor)));
      const request = { category: 'superseded', explanation, requestedBy: actor.accountId, requestedAt: at } as const;
      const { category, explanation: kept } = orRefuseStep(requestRevocation(request, current), 'not-to-be-revoked');
      orRefuse(mayCorrect(...holdersOf(await this.corrections.get(deelcertificaatId))));
      const id = newId();
      await this.papers.insertRevocation(actor, { id, deelcertificaatId, category, explanation: kept, at });
      await this.audit.record(actor, 'credentials.correction-requested', {
        subjectId: deelcertificaatId,
        revocation: id,
      });
    });
  }

  /** Before the transaction in which `replace` runs: a key to register with takes long to make. */
  prepare(actor: Actor, at: Date): Promise<void> {
    return this.registration.prepare(actor, at);
  }

  /**
   * Inside the transaction that gave the old paper up: registers a new one, with an id and a number of its own, for the
   * holder as now checked. The caller audits.
   */
  async replace(actor: Actor, deelcertificaatId: string, at: Date): Promise<{ id: string; registerNumber: string }> {
    const row = await this.corrections.get(deelcertificaatId);
    const { checked } = orRefuse(mayCorrect(...holdersOf(row)));
    const { facts, submittedOn, interviewOn } = reviveFacts(row.paper);
    const { credentialId: _id, registerNumber: _number, holder: _holder, status: _status, ...unplaced } = facts;
    const paper = await this.registration.place(actor, {
      facts: { ...unplaced, validFrom: at },
      registerCode: row.register_code,
      kind: row.kind,
      candidateId: row.candidate_id,
      assessmentId: row.assessment_id,
      frameworkVersionId: row.framework_version_id,
      holder: { ...checked, address: row.address },
      days: { submittedOn, interviewOn },
      supersedes: deelcertificaatId,
    });
    await this.registration.sign(actor, paper.id);
    return paper;
  }
}

/** Whom the paper names, and who the holder is as checked last; nobody after an erasure. */
function holdersOf(row: CorrectionRow): Parameters<typeof mayCorrect> {
  const { official_name: name, birth_date: birthDate } = row;
  if (name === null || birthDate === null) throw conflict('identity-not-checked');
  return [
    { name: row.holder_name, birthDate: row.holder_birth_date },
    { name, birthDate },
  ];
}
