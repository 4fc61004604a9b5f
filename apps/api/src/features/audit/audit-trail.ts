import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@bewijskracht/domain';
import type { DatabaseActor } from '../../platform/actor.ts';
import { Database } from '../../platform/database.ts';

/** The append-only trail: one visible line per write, in its transaction. Details hold ids and hashes, never judgements. */
@Injectable()
export class AuditTrail {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** Records what `actor` did to `subjectId`. Call it last: it locks the head of the organisation's chain. */
  async record(
    actor: DatabaseActor & { readonly roles?: readonly (Role | 'system')[] },
    action: `${string}.${string}`,
    { subjectId, ...details }: { readonly subjectId: string } & Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const role = actor.roles?.join('+') ?? 'system';
    await this.db.sql('select app.record_audit($1, $2, $3, $4)', [role, action, subjectId, JSON.stringify(details)]);
  }
}
