import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { auditText, GENESIS_HASH, verifyChain, type AuditEntry } from './chain.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function chainOf(length: number): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const entry = {
      organisationId: '0190-org',
      seq,
      at: `2026-03-10T11:00:00.00000${String(seq % 10)}Z`,
      accountId: seq % 2 === 0 ? null : '0190-account',
      role: 'coordinator',
      action: 'submissions.admitted',
      subjectId: seq % 3 === 0 ? null : '0190-subject',
      details: `{"id": ${String(seq)}}`,
      previousHash: entries.at(-1)?.hash ?? GENESIS_HASH,
    };
    entries.push({ ...entry, hash: sha256(auditText(entry)) });
  }
  return entries;
}

test('the text that is hashed has every field on its own line, a dash for none', () => {
  const [, second] = chainOf(2);
  if (second === undefined) throw new Error('no second entry');
  expect(auditText(second).split('\n')).toEqual([
    '0190-org',
    '2',
    '2026-03-10T11:00:00.000002Z',
    '-',
    'coordinator',
    'submissions.admitted',
    '0190-subject',
    '{"id": 2}',
    second.previousHash,
  ]);
});

test('an untouched chain is intact and says where it ends', () => {
  const entries = chainOf(5);
  expect(verifyChain(entries, sha256)).toEqual({ intact: true, entries: 5, head: entries[4]?.hash });
  expect(verifyChain([], sha256)).toEqual({ intact: true, entries: 0, head: GENESIS_HASH });
});

test('names the first entry in which anything was changed', () => {
  const fields = ['organisationId', 'at', 'accountId', 'role', 'action', 'subjectId', 'details', 'hash'] as const;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7 }), fc.constantFrom(...fields), (index, field) => {
      const entries = chainOf(8).map((entry, place) => (place === index ? { ...entry, [field]: 'changed' } : entry));
      expect(verifyChain(entries, sha256)).toEqual({ intact: false, seq: index + 1, fault: 'hash-differs' });
    }),
  );
});

test('names the gap where an entry was taken out', () => {
  const entries = chainOf(6).filter(({ seq }) => seq !== 3);
  expect(verifyChain(entries, sha256)).toEqual({ intact: false, seq: 3, fault: 'sequence-broken' });
});

test('an entry put in another’s place, with a hash of its own, is found by the next one', () => {
  const entries = chainOf(4);
  const forged = entries.map((entry) => (entry.seq === 2 ? forge(entry) : entry));
  expect(verifyChain(forged, sha256)).toEqual({ intact: false, seq: 3, fault: 'previous-hash-differs' });
});

function forge(entry: AuditEntry): AuditEntry {
  const changed = { ...entry, role: 'secretary' };
  return { ...changed, hash: sha256(auditText(changed)) };
}
