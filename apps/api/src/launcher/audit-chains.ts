import { createHash } from 'node:crypto';
import { verifyChain } from '@bewijskracht/domain';
import type { AuditEntry } from '@bewijskracht/domain';
import type { Client } from 'pg';

/** What was found of one organisation's trail; `fault` is undefined when the chain holds. */
export interface ChainReport {
  readonly slug: string;
  readonly entries: number;
  readonly fault: string | undefined;
}

/** Recomputes every organisation's audit chain, up to its head. Asks for the owner's connection: it reads all organisations. */
export async function verifyChains(owner: Client): Promise<readonly ChainReport[]> {
  const { rows: heads } = await owner.query<{ id: string; slug: string; seq: string; hash: string }>(
    'select o.id, o.slug, h.seq, h.hash from organisation o join audit_head h on h.organisation_id = o.id order by o.slug',
  );
  const reports: ChainReport[] = [];
  for (const { id, slug, ...head } of heads) {
    const entries = await readEntries(owner, id);
    const verdict = verifyChain(entries, (text) => createHash('sha256').update(text).digest('hex'));
    const isWhole = verdict.intact && verdict.head === head.hash && verdict.entries === Number(head.seq);
    const fault = JSON.stringify(verdict.intact ? { fault: 'cut-off-at-the-end' } : verdict);
    reports.push({ slug, entries: entries.length, fault: isWhole ? undefined : fault });
  }
  return reports;
}

async function readEntries(owner: Client, organisationId: string): Promise<readonly AuditEntry[]> {
  const { rows } = await owner.query<AuditEntry>(
    `select organisation_id as "organisationId", seq::int as seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
       account_id as "accountId", role, action, subject_id as "subjectId", details::text as details, previous_hash as "previousHash", hash
     from audit_entry where organisation_id = $1 order by seq`,
    [organisationId],
  );
  return rows;
}
