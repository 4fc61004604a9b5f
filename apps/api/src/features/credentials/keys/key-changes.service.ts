import type { ConfirmKeyChangeRequest, RequestKeyChangeRequest } from '@bewijskracht/contracts';
import { confirmKeyChange, keyStateOf, requestKeyChange } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.ts';
import { Database } from '../../../platform/database.ts';
import { newId } from '../../../platform/ids.ts';
import { Jobs } from '../../../platform/jobs.ts';
import { orRefuse } from '../../../platform/problem.ts';
import { AccountsService } from '../../accounts/index.ts';
import { AuditTrail } from '../../audit/index.ts';
import { IssuerKeys } from '../issuer-keys.ts';
import { KeysRepository } from './keys.repository.ts';

/** Replacing a signing key takes two people, whether in time and in order or because somebody else may have it. */
@Injectable()
export class KeyChangesService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(IssuerKeys) private readonly issuerKeys: IssuerKeys,
    @Inject(KeysRepository) private readonly keys: KeysRepository,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** The first of the two asks, signing with the password. Nothing changes yet. */
  async request(actor: Actor, keyId: string, request: RequestKeyChangeRequest, at: Date): Promise<void> {
    await this.accounts.confirmIdentity(actor, request.password, at);
    await this.db.write(actor, async () => {
      const key = await this.keys.lock(keyId);
      const { kind, explanation } = request;
      const compromisedSince = request.compromisedSince === null ? null : new Date(request.compromisedSince);
      const state = keyStateOf({ retiredAt: key.retired_at, compromisedSince: key.compromised_since });
      orRefuse(requestKeyChange({ kind, compromisedSince, at }, { state, isChanging: key.is_changing }));
      const id = newId();
      await this.keys.insertChange(actor, { id, keyId, kind, explanation, compromisedSince, at });
      await this.audit.record(actor, 'credentials.key-change-requested', { subjectId: keyId, change: id, kind });
    });
  }

  /**
   * The second of the two, another person, makes it so. A new key signs from now on, status lists first. What a lost key
   * had signed is written down, and the papers that the register knows are signed anew by a job each.
   */
  async confirm(actor: Actor, changeId: string, { password }: ConfirmKeyChangeRequest, at: Date): Promise<void> {
    await this.accounts.confirmIdentity(actor, password, at);
    const successor = await this.issuerKeys.make(actor);
    let isUsed = false;
    try {
      isUsed = await this.db.write(actor, () => this.change(actor, changeId, successor, at));
    } finally {
      if (!isUsed) await this.issuerKeys.discard(actor, successor.id);
    }
  }

  /** A request is dropped: by whoever made it, or by whoever would have had to confirm it. */
  async drop(actor: Actor, changeId: string, at: Date): Promise<void> {
    await this.db.write(actor, async () => {
      const change = await this.keys.getOpenChange(changeId);
      await this.keys.dropChange(changeId, at);
      await this.audit.record(actor, 'credentials.key-change-dropped', { subjectId: change.key_id, change: changeId });
    });
  }

  /** Whether the successor was needed: a key that signed no more when it was reported already has one. */
  private async change(
    actor: Actor,
    changeId: string,
    successor: { readonly id: string; readonly fragment: string },
    at: Date,
  ): Promise<boolean> {
    const change = await this.keys.getOpenChange(changeId);
    orRefuse(confirmKeyChange({ requestedBy: change.requested_by }, actor.accountId));
    const key = await this.keys.lock(change.key_id);
    await this.keys.retire(change, actor.accountId, at);
    const isNeeded = key.retired_at === null;
    if (isNeeded) await this.issuerKeys.enrol(actor, successor, at);
    const papers = change.kind === 'compromise' ? await this.keys.recordImpact(actor.organisationId, change) : [];
    const { organisationId } = actor;
    for (const id of papers) await this.jobs.send('credentials.sign-anew', { organisationId, id });
    for (const id of await this.keys.outdateLists())
      await this.jobs.send('credentials.publish-status-list', { organisationId, id });
    await this.audit.record(actor, change.kind === 'rotation' ? 'credentials.key-rotated' : 'credentials.key-lost', {
      subjectId: change.key_id,
      change: changeId,
      requestedBy: change.requested_by,
      papers: papers.length,
    });
    return isNeeded;
  }
}
