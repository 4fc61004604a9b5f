import type { IndicatorMark, Verdict } from '@bewijskracht/domain';
import { StateMark, type State } from '../../ui/state-mark.tsx';
import { useWords } from '../../ui/words.text.ts';

/** The mark that stands for a judgement; what wasn't judged or isn't needed is a dot. */
export function stateOf(judgement: IndicatorMark | Verdict): State {
  return judgement === 'notNeeded' || judgement === 'notJudgeable' ? 'notJudged' : judgement;
}

interface JudgementMarkProps<Judgement> {
  readonly value: Judgement;
  readonly word?: 'beside' | 'hover';
}

/** How one gedragsindicator was judged. */
export function IndicatorMarkView({ value, word = 'beside' }: JudgementMarkProps<IndicatorMark>) {
  const words = useWords();
  return <StateMark state={stateOf(value)} word={word} label={words(`mark.${value}`)} />;
}

/** How a leeruitkomst was judged. */
export function VerdictMarkView({ value, word = 'beside' }: JudgementMarkProps<Verdict>) {
  const words = useWords();
  return <StateMark state={stateOf(value)} word={word} label={words(`verdict.${value}`)} />;
}
