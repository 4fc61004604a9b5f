import type { Verdict } from '@bewijskracht/domain';
import { Mark, StateMark, type State } from './state-mark.tsx';
import classes from './state-mark.module.css';
import { useWords } from './words.text.ts';

const STATES: Readonly<Record<Verdict, State>> = {
  shown: 'shown',
  partlyShown: 'partlyShown',
  notShown: 'notShown',
  notJudgeable: 'notJudged',
};

export interface VerdictMarkProps {
  readonly verdict: Verdict;
  /** Only the mark is drawn; its word is read out, and shown by `HoverWords` around the page. */
  readonly alone?: boolean;
}

/** A judgement on a leeruitkomst as mark and word. */
export function VerdictMark({ verdict, alone = false }: VerdictMarkProps) {
  const words = useWords();
  const word = words(`verdict.${verdict}`);
  if (!alone) return <StateMark state={STATES[verdict]} label={word} />;
  return (
    <span className={classes.alone} role="img" aria-label={word} data-word={word}>
      <Mark state={STATES[verdict]} />
    </span>
  );
}
