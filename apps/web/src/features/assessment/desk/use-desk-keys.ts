import { INDICATOR_MARKS, LEVEL_ANSWERS, VERDICTS } from '@bewijskracht/domain';
import { useEffect, useRef, useState } from 'react';
import { isTyping } from '../../../lib/is-typing.ts';
import { useDeskText } from './desk.text.ts';
import { fieldId, focusField, HEADING, type DeskState } from './desk-state.ts';
import { indicatorIn, neighbour } from './parts.ts';
import { evidenceOf, withDoubt, withIndicator, withNewDoubt } from './score-content.ts';

const OFF = 'bewijskracht.keys';

export interface DeskKeys {
  /** Keys of one letter can be turned off (WCAG 2.1.4): speech input and tremor press them by accident. */
  readonly on: boolean;
  readonly toggle: () => void;
}

/** The desk by keyboard; never while somebody types, and not while a dialog is open. */
export function useDeskKeys(desk: DeskState): DeskKeys {
  const [on, setOn] = useState(() => localStorage.getItem(OFF) !== 'off');
  const act = useKeyActs(desk);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      const held = event.ctrlKey || event.metaKey || event.altKey;
      if (event.defaultPrevented || held || isTyping(event.target) || document.querySelector('[aria-modal="true"]'))
        return;
      if (latest.current(event.key.toLowerCase())) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on]);
  return {
    on,
    toggle: () => {
      localStorage.setItem(OFF, on ? 'off' : 'on');
      setOn(!on);
    },
  };
}

/** Does what a key stands for; false when it stands for nothing here. */
function useKeyActs(desk: DeskState): (key: string) => boolean {
  const doubt = useDoubtKeys(desk);
  const { spot, go, desk: view, framework, show } = desk;
  return (key) => {
    if (key === 'j' || key === 'k') {
      const to = neighbour(spot, key === 'j' ? 1 : -1, { framework, leeruitkomsten: view.leeruitkomsten });
      if (to) go(to);
      return true;
    }
    if (key === 'e') return openEvidence(desk);
    if (key === 'o') {
      show('judgement');
      focusLater(fieldId(spot.leeruitkomst, HEADING));
      return true;
    }
    return /^[1-4]$/.test(key) ? choose(desk, Number(key) - 1) : doubt(key);
  };
}

/** The mark, answer or verdict with this number. */
function choose({ spot, change }: DeskState, index: number): boolean {
  const { leeruitkomst, part } = spot;
  const code = indicatorIn(part);
  const mark = INDICATOR_MARKS[index];
  const verdict = VERDICTS[index];
  const answer = LEVEL_ANSWERS[index];
  if (code !== undefined && mark) change(leeruitkomst, (content) => withIndicator(content, code, { mark }));
  else if (part === 'verdict' && verdict) change(leeruitkomst, (content) => ({ ...content, verdict }));
  else if (part === 'level' && answer)
    change(leeruitkomst, (content) => ({ ...content, level: { ...content.level, answer } }));
  else return false;
  return true;
}

/** The first piece that belongs here, and with every next press the next one. */
function openEvidence({ dossier, spot, reading, read }: DeskState): boolean {
  const code = indicatorIn(spot.part);
  const links = dossier.links.filter((link) => link.leeruitkomst === spot.leeruitkomst);
  const linked = links.filter((link) => link.gedragsindicator === code);
  const all = evidenceOf(dossier, spot.leeruitkomst);
  const here = all.filter((piece) => linked.some((link) => link.evidenceId === piece.id));
  const pieces = here.length > 0 ? here : all;
  const at = pieces.findIndex((piece) => piece.id === reading?.evidenceId);
  const inFocus = document.activeElement?.id === 'stuk';
  const piece = pieces[at === -1 ? 0 : inFocus ? (at + 1) % pieces.length : at];
  if (!piece) return true;
  if (piece.id !== reading?.evidenceId || inFocus)
    read(piece.id, (linked.length > 0 ? linked : links).find((link) => link.evidenceId === piece.id)?.whereToSee);
  focusLater('stuk');
  return true;
}

function useDoubtKeys({ spot, contents, change, go, say }: DeskState): (key: string) => boolean {
  const t = useDeskText();
  const { leeruitkomst, part } = spot;
  const about = indicatorIn(part) ?? null;
  const doubts = contents[leeruitkomst]?.doubts ?? [];
  return (key) => {
    if (key === 't') {
      change(leeruitkomst, (content) => withNewDoubt(content, about));
      go(about === null ? { leeruitkomst, part: 'doubts' } : spot, `doubt-${doubts.length}`);
      return true;
    }
    if (key !== 'v') return false;
    const doubt = doubts.findLast(
      ({ gedragsindicator, text, question }) => gedragsindicator === about && text.trim() !== '' && question === '',
    );
    if (doubt) change(leeruitkomst, (content) => withDoubt(content, doubt.id, { question: doubt.text }));
    say(t(doubt ? 'doubt.asked' : 'doubt.nothingToAsk'));
    return true;
  };
}

function focusLater(id: string): void {
  requestAnimationFrame(() => focusField(id));
}
