import { Inject, Injectable } from '@nestjs/common';
import type { DatabaseActor } from './actor.ts';
import { Database } from './database.ts';

/** Whom background work acts as: a member of the organisation whose only role is `system`, without a password. */
@Injectable()
export class SystemActor {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The organisation's system member. Throws when the organisation was made without one. */
  async of(organisationId: string): Promise<DatabaseActor> {
    const [row] = await this.db.asNobody<{ id: string | null }>('select app.system_account($1) as id', [
      organisationId,
    ]);
    if (row?.id == null) throw new Error(`organisation ${organisationId} has no system account`);
    return { accountId: row.id, organisationId };
  }
}
