import type { AssessmentView, DossierView, FrameworkView, ScoreContent, SheetView } from '@bewijskracht/contracts';
import type { SheetGap } from '@bewijskracht/domain';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { gapFacts, gapsIn, indicatorIn, partsOf, type Contents, type PartKey, type Spot } from './parts.ts';
import { findPlace } from '../../../ui/viewer/place.ts';
import type { Reading } from './reading.ts';
import { readPlace, useRememberPlace } from './use-remember-place.ts';

export type Pane = 'what' | 'evidence' | 'judgement';

export interface DeskSubject {
  readonly desk: AssessmentView;
  readonly dossier: DossierView;
  readonly framework: FrameworkView;
  /** My own open sheet. */
  readonly sheet: SheetView;
}

export interface DeskState extends DeskSubject {
  readonly contents: Contents;
  readonly change: (leeruitkomst: string, next: (content: ScoreContent) => ScoreContent) => void;
  readonly spot: Spot;
  /** Goes to a part, and to a field in it when one is named. */
  readonly go: (spot: Spot, field?: string) => void;
  readonly reading: Reading | undefined;
  readonly read: (evidenceId: string, whereToSee?: string) => void;
  /** On a narrow screen only one column is in sight. */
  readonly pane: Pane;
  readonly show: (pane: Pane) => void;
  readonly gaps: readonly SheetGap[];
  /** Says something to who can't see what changed. */
  readonly say: (words: string) => void;
  readonly said: string;
  /** The text on the sheet that somebody wrote in last. */
  readonly lastField: RefObject<HTMLTextAreaElement | undefined>;
}

export const DeskContext = createContext<DeskState | undefined>(undefined);

/** The desk one works at; only inside it. */
export function useDesk(): DeskState {
  const state = useContext(DeskContext);
  if (!state) throw new Error('There is no desk here.');
  return state;
}

/** The id of a field on the sheet of one leeruitkomst: every leeruitkomst has its own. */
export const fieldId = (leeruitkomst: string, field: string) => `blad-${leeruitkomst}-${field}`;
/** The heading of the part one works on. */
export const HEADING = 'kop';

/** Everything the columns share: what is on the sheet, where one is, what one reads. */
export function useDeskState(subject: DeskSubject): DeskState {
  const { desk, dossier, framework, sheet } = subject;
  const [contents, setContents] = useState<Contents>(() =>
    Object.fromEntries(sheet.scores.map(({ leeruitkomst, content }) => [leeruitkomst, content])),
  );
  const [spot, setSpot] = useState<Spot>(() => firstSpot(subject));
  const [reading, setReading] = useState<Reading | undefined>(() => firstReading(subject));
  const [pane, show] = useState<Pane>('judgement');
  const [said, say] = useState('');
  const facts = useMemo(() => gapFacts(desk, dossier, framework), [desk, dossier, framework]);
  const gaps = useMemo(() => gapsIn(contents, facts), [contents, facts]);
  const focusAfter = useFocusAfter();
  const lastField = useRef<HTMLTextAreaElement>(undefined);

  const change = useCallback<DeskState['change']>(
    (leeruitkomst, next) =>
      setContents((now) => {
        const content = now[leeruitkomst];
        return content ? { ...now, [leeruitkomst]: next(content) } : now;
      }),
    [],
  );
  const go = useCallback<DeskState['go']>(
    (to, field) => {
      setSpot(to);
      show('judgement');
      focusAfter(fieldId(to.leeruitkomst, field ?? HEADING));
    },
    [focusAfter],
  );
  const read = useCallback<DeskState['read']>((evidenceId, whereToSee = '') => {
    setReading({ evidenceId, words: whereToSee, at: findPlace(whereToSee) });
    show('evidence');
  }, []);
  useRememberPlace(desk.id, spot, reading);
  return { ...subject, contents, change, spot, go, reading, read, pane, show, gaps, say, said, lastField };
}

/** Focuses something once it is on screen. */
function useFocusAfter(): (id: string) => void {
  const wanted = useRef<string>(undefined);
  const [, again] = useState(0);
  useEffect(() => {
    const id = wanted.current;
    if (id === undefined) return;
    wanted.current = undefined;
    focusField(id);
  });
  return useCallback((id: string) => {
    wanted.current = id;
    again((count) => count + 1);
  }, []);
}

/** Focuses a field by its id; of a group of choices the chosen one, or the first. */
export function focusField(id: string): void {
  const element = document.getElementById(id);
  const target = element?.matches('fieldset, div, ul')
    ? (element.querySelector<HTMLElement>('input:checked') ?? element.querySelector<HTMLElement>('input, button'))
    : element;
  target?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}

function firstSpot({ desk, framework, sheet }: DeskSubject): Spot {
  const leeruitkomst = desk.leeruitkomsten[0] ?? '';
  const parts = (code: string) => partsOf(framework, code);
  const last = readPlace(sheet);
  if (
    last &&
    desk.leeruitkomsten.includes(last.spot.leeruitkomst) &&
    parts(last.spot.leeruitkomst).includes(last.spot.part)
  )
    return last.spot;
  return { leeruitkomst, part: parts(leeruitkomst)[0] ?? ('verdict' satisfies PartKey) };
}

function firstReading(subject: DeskSubject): Reading | undefined {
  const { dossier, sheet } = subject;
  const last = readPlace(sheet);
  if (last?.evidenceId && dossier.evidence.some((piece) => piece.id === last.evidenceId))
    return { evidenceId: last.evidenceId, words: last.words, at: findPlace(last.words) };
  const { leeruitkomst, part } = firstSpot(subject);
  const links = dossier.links.filter((link) => link.leeruitkomst === leeruitkomst);
  const link = links.find((each) => each.gedragsindicator === (indicatorIn(part) ?? null)) ?? links[0];
  return link && { evidenceId: link.evidenceId, words: link.whereToSee, at: findPlace(link.whereToSee) };
}
