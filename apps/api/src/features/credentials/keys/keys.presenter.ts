import type { KeysView } from '@bewijskracht/contracts';
import { keyStateOf } from '@bewijskracht/domain';
import type { ChangeRow, KeyRow } from './keys.queries.ts';

/** The keys as the page shows them, the one that signs now first. */
export function presentKeys(keys: readonly KeyRow[], change: ChangeRow | undefined, me: string): KeysView {
  return {
    keys: keys.map((key) => ({
      id: key.id,
      fragment: key.fragment,
      state: keyStateOf({ retiredAt: key.retired_at, compromisedSince: key.compromised_since }),
      createdAt: key.created_at.toISOString(),
      retiredAt: key.retired_at?.toISOString() ?? null,
      compromisedSince: key.compromised_since?.toISOString() ?? null,
      deelcertificaten: key.deelcertificaten,
      reportId: key.report_id,
      waiting: key.waiting,
    })),
    change:
      change === undefined
        ? null
        : {
            id: change.id,
            keyId: change.key_id,
            kind: change.kind,
            explanation: change.explanation,
            compromisedSince: change.compromised_since?.toISOString() ?? null,
            requestedBy: change.requested_by_name,
            requestedByMe: change.requested_by === me,
            requestedAt: change.requested_at.toISOString(),
          },
  };
}
