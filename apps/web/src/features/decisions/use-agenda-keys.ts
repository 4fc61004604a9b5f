import { useEffect, useRef } from 'react';
import { isTyping } from '../../lib/is-typing.ts';

export interface AgendaKeys {
  /** The case whose reasons are open. */
  readonly openId: string | undefined;
  /** Opens another case's reasons. */
  readonly show: (id: string) => void;
  readonly ratify: (id: string) => void;
  readonly pick: (id: string) => void;
}

/**
 * Moves through the agenda with J and K, in the order in which it stands on screen; R ratifies and X picks the case one
 * is at. Each case carries one button with `data-case`. Never while somebody types or is asked something.
 */
export function useAgendaKeys(keys: AgendaKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[aria-modal="true"]') && latest.current.openId === undefined) return;
      const done = press(event.key.toLowerCase(), latest.current);
      if (done) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function press(key: string, { openId, show, ratify, pick }: AgendaKeys): boolean {
  const at = openId ?? focusedCase();
  if (key === 'j' || key === 'k') {
    const next = neighbour(at, key === 'j' ? 1 : -1);
    if (!next) return false;
    if (openId === undefined) next.focus();
    else show(next.dataset['case'] ?? openId);
    return true;
  }
  if (at === undefined || (key !== 'r' && key !== 'x')) return false;
  if (key === 'r') ratify(at);
  else pick(at);
  return true;
}

const cases = () => [...document.querySelectorAll<HTMLElement>('[data-case]')];

/** The case before or after another, as they stand on screen; the first one when one is at none. */
export function neighbour(id: string | undefined, step: 1 | -1): HTMLElement | undefined {
  const all = cases();
  const index = all.findIndex((each) => each.dataset['case'] === id);
  return index < 0 ? all[0] : all[index + step];
}

function focusedCase(): string | undefined {
  const row = document.activeElement?.closest('tr');
  return row?.querySelector<HTMLElement>('[data-case]')?.dataset['case'];
}
