import type { Client } from 'pg';
import { asSystemMember, recordAsSystem } from './as-system-member.ts';

/**
 * Logs somebody out in every organisation, as owner, and returns how many sessions that ended. Each organisation's trail has
 * a line of it. Throws a plain Error when nobody has the address.
 */
export async function endLoginsOf(owner: Client, address: string): Promise<number> {
  const { rows: memberships } = await owner.query<{ slug: string; account_id: string }>(
    `select o.slug, a.id as account_id from account a join account_membership m on m.account_id = a.id
     join organisation o on o.id = m.organisation_id where a.email = lower($1) order by o.slug`,
    [address],
  );
  if (memberships.length === 0) throw new Error(`nobody has the address ${address}`);
  let ended = 0;
  for (const { slug, account_id: accountId } of memberships) {
    ended += await asSystemMember(owner, slug, async (organisationId) => {
      const { rowCount } = await owner.query(
        'delete from account_session where account_id = $1 and organisation_id = $2 and expires_at > now()',
        [accountId, organisationId],
      );
      await recordAsSystem(owner, ['accounts.logins-ended', accountId, {}]);
      return rowCount ?? 0;
    });
  }
  return ended;
}
