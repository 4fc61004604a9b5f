import type { KeysView } from '@bewijskracht/contracts';
import { startOfDay } from '@bewijskracht/domain';
import type { ApiClient } from '../seed/api-client.ts';

/** What a person of the board wants with the key that signs now. */
export type KeyAct =
  | { readonly kind: 'list' }
  | { readonly kind: 'replace'; readonly reason: string }
  /** `since`: the first day (ISO) on which somebody else may have had it. */
  | { readonly kind: 'lost'; readonly reason: string; readonly since: string }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'drop' };

/**
 * Does it at the public API as that person, who is logged in: two people are needed here as on the page, and the audit
 * trail names them. Returns what to tell. Throws a plain Error when there is no key, or no request to confirm or drop.
 */
export async function actOnKeys(person: ApiClient, password: string, act: KeyAct): Promise<string> {
  const { keys, change } = await person.get<KeysView>('/api/keys');
  switch (act.kind) {
    case 'list':
      return tell({ keys, change });
    case 'replace':
    case 'lost': {
      const key = keys.find(({ state }) => state === 'current');
      if (key === undefined) throw new Error('there is no key yet; the first is made at the first decision');
      await person.post(`/api/keys/${key.id}/change`, {
        kind: act.kind === 'lost' ? 'compromise' : 'rotation',
        explanation: act.reason,
        compromisedSince: act.kind === 'lost' ? startOfDay(act.since).toISOString() : null,
        password,
      });
      return 'The request waits for a second person of the board: --confirm.';
    }
    case 'confirm':
    case 'drop': {
      if (change === null) throw new Error('no request waits');
      if (act.kind === 'drop') await person.post(`/api/keys/changes/${change.id}/dropping`);
      else await person.post(`/api/keys/changes/${change.id}/confirmation`, { password });
      return act.kind === 'drop' ? 'The request was dropped; nothing changed.' : 'A new key signs from now on.';
    }
  }
}

const STATES = { current: 'signs now', retired: 'signs no more', compromised: 'in other hands' };

function tell({ keys, change }: KeysView): string {
  const lines = keys.map(({ fragment, state, createdAt, deelcertificaten, waiting }) => {
    const queue = waiting === 0 ? '' : `, ${waiting} waiting for a new signature`;
    return `${fragment}  ${STATES[state]}, made ${createdAt.slice(0, 10)}, ${deelcertificaten} deelcertificaten${queue}`;
  });
  if (change !== null) {
    const what = change.kind === 'rotation' ? 'to replace the key' : 'to report the key as lost';
    lines.push(
      `Waits: ${change.requestedBy} asked ${what} on ${change.requestedAt.slice(0, 10)}: ${change.explanation}`,
    );
  }
  return lines.join('\n') || 'There is no key yet; the first is made at the first decision.';
}
