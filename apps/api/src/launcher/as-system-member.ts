import type { Client } from 'pg';

/**
 * One transaction in an organisation, as owner, in which the audit trail knows the organisation's system member as who acts.
 * Throws a plain Error when there is no such organisation.
 */
export async function asSystemMember<T>(
  owner: Client,
  slug: string,
  work: (organisationId: string) => Promise<T>,
): Promise<T> {
  await owner.query('begin');
  try {
    const { rows } = await owner.query<{ id: string }>('select id from organisation where slug = $1', [slug]);
    const [organisation] = rows;
    if (organisation === undefined) throw new Error(`there is no organisation ${slug}`);
    await owner.query(
      `select set_config('app.organisation', $1, true), set_config('app.account', app.system_account($1::uuid)::text, true)`,
      [organisation.id],
    );
    const result = await work(organisation.id);
    await owner.query('commit');
    return result;
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

/** An audit line: the act, what it was done to, and what is told of it. */
type AuditLine = readonly [act: string, subjectId: string, details: object];

/** Writes the system member's line in the trail; call it last, within `asSystemMember`. */
export async function recordAsSystem(owner: Client, line: AuditLine): Promise<void> {
  await owner.query('select app.record_audit($1, $2, $3, $4)', ['system', ...line]);
}
