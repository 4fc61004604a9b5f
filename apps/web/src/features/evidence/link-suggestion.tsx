import type { LinkView } from '@bewijskracht/contracts';
import { isExplained } from '@bewijskracht/domain';
import { ActionWord } from '../../ui/action-word.tsx';
import { Notice } from '../../ui/notice.tsx';
import classes from './evidence.module.css';
import { useEvidenceText } from './evidence.text.ts';
import { useLinkFields, type LinkTexts } from './link-form.tsx';

export interface LinkSuggestionProps {
  /** The same evidence at the same gedragsindicator, under other leeruitkomsten. */
  readonly others: readonly LinkView[];
  readonly value: LinkTexts;
}

/** What was written for another leeruitkomst, to read and to take over; it is never copied by itself (DESIGN §2). */
export function LinkSuggestion({ others, value }: LinkSuggestionProps) {
  const t = useEvidenceText();
  const fill = useLinkFields();
  const other = others.find(isExplained);
  if (!other || value.motivation.trim() !== '') return null;
  const takeOver = () => {
    fill('motivation', other.motivation);
    if (value.whereToSee.trim() === '') fill('whereToSee', other.whereToSee);
  };
  return (
    <Notice
      title={t('link.suggestion', { leeruitkomst: other.leeruitkomst })}
      action={<ActionWord onClick={takeOver}>{t('link.takeOver')}</ActionWord>}
    >
      <p className={classes.written}>{other.motivation}</p>
      <p className={classes.quiet}>{t('link.previewWhere', { place: other.whereToSee })}</p>
      <p className={classes.quiet}>{t('link.suggestionText')}</p>
    </Notice>
  );
}
