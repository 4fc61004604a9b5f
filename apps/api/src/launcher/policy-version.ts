import type { MicrocredentialSettings } from '@bewijskracht/contracts';
import type { Client } from 'pg';
import { newId } from '../platform/ids.ts';

/** What changes; what is undefined stays as it was. */
export interface PolicyChange {
  readonly slug: string;
  readonly settings?: MicrocredentialSettings | undefined;
  /** EC per leeruitkomst. */
  readonly credits?: number | undefined;
  readonly brin?: string | undefined;
  readonly eidas?: string | undefined;
}

/**
 * Publishes the next version of the newest policy of an organisation and returns its number; the texts, terms and cut-off
 * stay. As owner: a policy is never changed, so that every submission keeps the one it was made under. Throws a plain
 * Error when there is no such organisation or policy.
 */
export async function settlePolicy(owner: Client, change: PolicyChange): Promise<number> {
  const { rows } = await owner.query<{ version: number }>(
    `with changed as (
       update organisation set brin = coalesce($2, brin), eidas_identifier = coalesce($3, eidas_identifier) where slug = $1 returning id
     ), newest as (
       select p.* from framework_policy p join changed o on o.id = p.organisation_id order by p.published_at desc, p.version desc limit 1
     )
     insert into framework_policy (organisation_id, id, framework_version_id, version, text, cut_off, max_age_years, assessment_days, declaration_days,
       quorum, credits_per_leeruitkomst, skip_interview, issue_at, published_at, microcredential)
     select organisation_id, $4, framework_version_id, version + 1, text, cut_off, max_age_years, assessment_days, declaration_days, quorum,
       coalesce($5, credits_per_leeruitkomst), skip_interview, issue_at, now(), microcredential || coalesce($6::jsonb, '{}') from newest
     returning version`,
    [
      change.slug,
      change.brin ?? null,
      change.eidas ?? null,
      newId(),
      change.credits ?? null,
      change.settings === undefined ? null : JSON.stringify(change.settings),
    ],
  );
  const [policy] = rows;
  if (policy === undefined) throw new Error(`there is no organisation ${change.slug} with a policy`);
  return policy.version;
}
