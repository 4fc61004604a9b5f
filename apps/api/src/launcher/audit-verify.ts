import { createHash } from 'node:crypto';
import { verifyChain } from '@bewijskracht/domain';
import type { AuditEntry } from '@bewijskracht/domain';
import { withClient } from './database-setup.ts';
import { openLocalPlatform } from './local-platform.ts';

/** Recomputes every organisation's audit chain and says where the first break is; exit code 1 when there is one. */
const external = process.env['MIGRATION_DATABASE_URL'];
const local = external === undefined ? await openLocalPlatform(process.env) : undefined;
const broken = await withClient(external ?? local!.ownerUrl, async (client) => {
  const { rows: organisations } = await client.query<{ id: string; slug: string; seq: string; hash: string }>(
    'select o.id, o.slug, h.seq, h.hash from organisation o join audit_head h on h.organisation_id = o.id order by o.slug',
  );
  let found = false;
  for (const organisation of organisations) {
    const { rows } = await client.query<AuditEntry>(
      `select organisation_id as "organisationId", seq::int as seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
         account_id as "accountId", role, action, subject_id as "subjectId", details::text as details, previous_hash as "previousHash", hash
       from audit_entry where organisation_id = $1 order by seq`,
      [organisation.id],
    );
    const verdict = verifyChain(rows, (text) => createHash('sha256').update(text).digest('hex'));
    const whole = verdict.intact && verdict.head === organisation.hash && verdict.entries === Number(organisation.seq);
    found ||= !whole;
    console.log(
      `${organisation.slug}: ${whole ? `${rows.length} entries, the chain holds` : `BROKEN ${JSON.stringify(verdict.intact ? { fault: 'cut-off-at-the-end' } : verdict)}`}`,
    );
  }
  return found;
});
if (local?.postgres.adopted === false) await local.postgres.stop();
process.exit(broken ? 1 : 0);
