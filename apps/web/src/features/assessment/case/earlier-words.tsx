import type { ConsensusView } from '@bewijskracht/contracts';
import { ActionWord } from '../../../ui/action-word.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { VerdictMarkView } from '../marks.tsx';
import classes from './case.module.css';
import { useCaseText } from './case.text.ts';

interface EarlierWordsProps {
  readonly words: NonNullable<ConsensusView['earlier']>;
  readonly onTakeOver: () => void;
}

/** What the two had agreed before the board sent it back: to begin from, never copied by itself. */
export function EarlierWords({ words, onTakeOver }: EarlierWordsProps) {
  const t = useCaseText();
  return (
    <Notice title={t('agree.earlier')} action={<ActionWord onClick={onTakeOver}>{t('agree.takeOver')}</ActionWord>}>
      <p>{words.verdict ? <VerdictMarkView value={words.verdict} /> : t('agree.open')}</p>
      <p className={classes.written}>{words.reasons}</p>
    </Notice>
  );
}
