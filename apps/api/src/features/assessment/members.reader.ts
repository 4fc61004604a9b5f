import type { Role } from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.ts';

/** Who plays a part in the actor's organisation, to tell them that something waits. */
@Injectable()
export class MembersReader {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** The accounts of members with a role, as far as the actor may know them. */
  async listWith(role: Role): Promise<readonly string[]> {
    const rows = await this.db.sql<{ account_id: string }>(
      'select account_id from account_membership where organisation_id = app.organisation() and $1 = any(roles) order by name',
      [role],
    );
    return rows.map(({ account_id }) => account_id);
  }

  /** The parts one member plays; none when they are no member. */
  async rolesOf(accountId: string): Promise<readonly (Role | 'system')[]> {
    const [row] = await this.db.sql<{ roles: (Role | 'system')[] }>(
      'select roles from account_membership where organisation_id = app.organisation() and account_id = $1',
      [accountId],
    );
    return row?.roles ?? [];
  }
}
