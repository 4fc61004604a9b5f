/**
 * One line of the trail, as the database holds it. `at` is UTC with microseconds (`2026-03-01T09:30:00.123456Z`) and
 * `details` is PostgreSQL's own text of the jsonb value, so that text and hash are the same here and there.
 */
export interface AuditEntry {
  readonly organisationId: string;
  readonly seq: number;
  readonly at: string;
  readonly accountId: string | null;
  readonly role: string;
  readonly action: string;
  readonly subjectId: string | null;
  readonly details: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** What the first entry of an organisation points back to. */
export const GENESIS_HASH = '0'.repeat(64);

/** What can be wrong with an entry: its place, what it points back to, or its own content. */
export const CHAIN_FAULTS = ['sequence-broken', 'previous-hash-differs', 'hash-differs'] as const;
export type ChainFault = (typeof CHAIN_FAULTS)[number];

export type ChainVerification =
  | { readonly intact: true; readonly entries: number; readonly head: string }
  | { readonly intact: false; readonly seq: number; readonly fault: ChainFault };

/** The text that is hashed (SHA-256, lower-case hex). The database function `app.audit_text` makes the same. */
export function auditText(entry: Omit<AuditEntry, 'hash'>): string {
  return [
    entry.organisationId,
    String(entry.seq),
    entry.at,
    entry.accountId ?? '-',
    entry.role,
    entry.action,
    entry.subjectId ?? '-',
    entry.details,
    entry.previousHash,
  ].join('\n');
}

/**
 * Walks one organisation's chain in order and names the first broken entry. An entry cut off at the end shows only by
 * comparing `head` and `entries` with the head kept apart (DESIGN §3).
 */
export function verifyChain(entries: readonly AuditEntry[], hash: (text: string) => string): ChainVerification {
  let head = GENESIS_HASH;
  for (const [index, entry] of entries.entries()) {
    const fault = faultIn(entry, { seq: index + 1, head, hash });
    if (fault !== undefined) return { intact: false, seq: index + 1, fault };
    head = entry.hash;
  }
  return { intact: true, entries: entries.length, head };
}

interface Expected {
  readonly seq: number;
  readonly head: string;
  readonly hash: (text: string) => string;
}

function faultIn(entry: AuditEntry, expected: Expected): ChainFault | undefined {
  if (entry.seq !== expected.seq) return 'sequence-broken';
  if (entry.previousHash !== expected.head) return 'previous-hash-differs';
  return entry.hash === expected.hash(auditText(entry)) ? undefined : 'hash-differs';
}
