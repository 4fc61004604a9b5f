import type { ReactNode } from 'react';
import classes from './state-mark.module.css';
import { useUiText } from './ui.text.ts';

/** Every state that is drawn; the same marks in matrix, sheet, PDF and e-mail (LOOK, "State marks"). */
export const STATES = [
  'shown',
  'partlyShown',
  'notShown',
  'notJudged',
  'claimed',
  'claimedWithout',
  'attested',
  'sealed',
  'waiting',
] as const;
export type State = (typeof STATES)[number];

export interface StateMarkProps {
  readonly state: State;
  /** `beside` prints the word next to the mark; `hover` leaves it to `HoverWords` around the page, and to screen readers. */
  readonly word?: 'beside' | 'hover';
  /** Says more than the state's own word, for instance "deels aangetoond, alleen de jongeren". */
  readonly label?: string;
}

/** A state as a mark and a word; the mark never stands without its word. */
export function StateMark({ state, word = 'beside', label }: StateMarkProps) {
  const t = useUiText();
  const said = label ?? t(`state.${state}`);
  if (word === 'beside')
    return (
      <span className={classes.beside}>
        <Mark state={state} /> {said}
      </span>
    );
  return (
    <span className={classes.alone} role="img" aria-label={said} data-word={said}>
      <Mark state={state} />
    </span>
  );
}

/** Only the drawing, hidden from screen readers: for places where the word already stands beside it. */
export function Mark({ state }: { readonly state: State }) {
  return (
    <svg className={classes.mark} data-state={state} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {DRAWINGS[state]}
    </svg>
  );
}

const RING = { cx: 8, cy: 8, r: 6, fill: 'none', stroke: 'currentColor', strokeWidth: 1.75 };
const DIAMOND = { d: 'M8 1.5 14.5 8 8 14.5 1.5 8Z', fill: 'none', stroke: 'currentColor', strokeWidth: 1.75 };

const DRAWINGS: Record<State, ReactNode> = {
  shown: <circle {...RING} fill="currentColor" />,
  partlyShown: (
    <>
      <circle {...RING} />
      <path d="M8 2a6 6 0 0 0 0 12Z" fill="currentColor" />
    </>
  ),
  notShown: <circle {...RING} />,
  notJudged: <circle cx="8" cy="8" r="1.75" fill="currentColor" />,
  claimed: <path {...DIAMOND} strokeLinejoin="round" />,
  claimedWithout: <path {...DIAMOND} strokeWidth={1.5} strokeDasharray="2 2.4" />,
  attested: (
    <>
      <path {...DIAMOND} strokeLinejoin="round" />
      <path d="m5.6 8.1 1.7 1.7 3.1-3.4" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  sealed: (
    <>
      <path {...DIAMOND} strokeLinejoin="round" />
      <path d="M1.5 8h13L8 14.5Z" fill="currentColor" />
    </>
  ),
  waiting: (
    <>
      <circle {...RING} strokeWidth={1.5} />
      <path d="M8 8V2a6 6 0 0 1 6 6Z" fill="currentColor" />
    </>
  ),
};
