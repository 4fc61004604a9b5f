import { randomInt } from 'node:crypto';
import type { StatusRequest } from '@bewijskracht/contracts';
import type { DoorKind, JsonObject, Result, ShapeFault } from '@bewijskracht/domain';
import { admitAtDoor, idOf, STATUS_LIST_ENTRIES } from '@bewijskracht/domain';
import { exceedsLimits, findDigestFaults, hasMeaning, STRICT_RULES, unknownContexts } from '@bewijskracht/verification';
import type { World } from '@bewijskracht/verification';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database.ts';
import { newId, newPublicId } from '../../../platform/ids.ts';
import { Jobs } from '../../../platform/jobs.ts';
import { conflict, notFound, RequestFailure } from '../../../platform/problem.ts';
import { SystemActor } from '../../../platform/system-actor.ts';
import { AuditTrail } from '../../audit/index.ts';
import type { Door } from './door.ts';
import { IssuedRepository } from './issued.repository.ts';
import { DoorSigningService } from './door-signing.service.ts';

/** A list is at most half full, so this many misses in a row don't happen. */
const TRIES = 50;

/** Issues and revokes for software: in the organisation's own name, registered, with a place in a status list. */
@Injectable()
export class DoorIssuingService {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(SystemActor) private readonly system: SystemActor,
    @Inject(IssuedRepository) private readonly issued: IssuedRepository,
    @Inject(DoorSigningService) private readonly signing: DoorSigningService,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  /** Signs a credential; throws `credential-refused` with every reason, or `credential-known` when its id was used before. */
  async issue(door: Door, given: JsonObject, at: Date): Promise<JsonObject> {
    const credential = given['id'] === undefined ? { ...given, id: `urn:uuid:${newPublicId()}` } : given;
    const key = { issuer: this.signing.didOf(door.slug), kinds: door.kinds };
    const kind = orRefused(exceedsLimits(credential) ? TOO_LARGE : admitAtDoor(credential, key));
    await refuseUnclear(credential, STRICT_RULES.world);
    return this.signAndKeep(door, { credential, kind }, at);
  }

  /** Revokes what came through this door; what was revoked stays so. A deelcertificaat is not revoked here. */
  async setStatus(door: Door, { credentialId, credentialStatus }: StatusRequest, at: Date): Promise<void> {
    const actor = await this.system.of(door.organisationId);
    await this.db.write(actor, async () => {
      const row = await this.issued.find(credentialId);
      if (row === undefined) throw notFound();
      if (!credentialStatus.status && row.isRevoked) throw new RequestFailure('status-stays');
      if (!credentialStatus.status || row.isRevoked) return;
      if (!(await this.issued.revoke(row.id, row.listId, at))) return;
      await this.jobs.send('credentials.publish-status-list', { organisationId: door.organisationId, id: row.listId });
      await this.audit.record(actor, 'credentials.door-revoked', { subjectId: row.id, token: door.tokenId });
    });
  }

  private async signAndKeep(
    door: Door,
    { credential, kind }: { credential: JsonObject; kind: DoorKind },
    at: Date,
  ): Promise<JsonObject> {
    const actor = await this.system.of(door.organisationId);
    const credentialId = idOf(credential) ?? '';
    const { keyId, listId } = await this.signing.prepare(actor, at);
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      if (await this.db.read(actor, () => this.issued.isKnown(credentialId))) throw conflict('credential-known');
      const index = randomInt(STATUS_LIST_ENTRIES);
      const signed = await this.signing.sign(actor, { credential, keyId, status: { listId, index } }, at);
      const id = newId();
      const kept = await this.db.write(actor, async () => {
        const row = { id, credentialId, tokenId: door.tokenId, kind, keyId, status: { listId, index }, signed, at };
        if (!(await this.issued.insert(actor, row))) return false;
        await this.audit.record(actor, 'credentials.door-issued', { subjectId: id, token: door.tokenId, kind });
        return true;
      });
      if (kept) return signed;
    }
    throw new Error(`no free place in status list ${listId}`);
  }
}

const TOO_LARGE = {
  ok: false,
  refusal: { code: 'credential-refused', faults: [{ path: '', rule: 'object' }] },
} as const;

/** Throws when a context is unknown, or a member has no meaning in the contexts: no signature would cover it. */
async function refuseUnclear(credential: JsonObject, world: World): Promise<void> {
  if (unknownContexts(credential, world).length > 0) throw refusedFor([{ path: '@context', rule: 'context' }]);
  const digests = findDigestFaults(credential, STRICT_RULES);
  if (digests.length > 0) throw refusedFor(digests);
  if ((await hasMeaning(credential, world)) !== true) throw refusedFor([{ path: '', rule: 'meaning' }]);
}

function orRefused<Value>(admitted: Result<Value, { readonly faults: readonly ShapeFault[] }>): Value {
  if (!admitted.ok) throw refusedFor(admitted.refusal.faults);
  return admitted.value;
}

const refusedFor = (faults: readonly ShapeFault[]): RequestFailure =>
  new RequestFailure(
    'credential-refused',
    {},
    faults.slice(0, 100).map(({ path, rule }) => ({ path, message: rule })),
  );
