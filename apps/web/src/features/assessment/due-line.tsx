import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import classes from './assessment.module.css';
import { useAssessmentText } from './assessment.text.ts';

interface DueLineProps {
  readonly dueOn: string;
  readonly daysLeft: number;
}

/** "nog 12 dagen, uiterlijk 14 december 2026"; the number of days first, because that is what one plans by. */
export function DueLine({ dueOn, daysLeft }: DueLineProps) {
  const t = useAssessmentText();
  const [language] = useLanguage();
  const days =
    daysLeft < 0
      ? t('due.late', { count: -daysLeft })
      : daysLeft === 0
        ? t('due.today')
        : t('due.left', { count: daysLeft });
  return (
    <span className={classes.due} data-late={daysLeft < 0} data-soon={daysLeft >= 0 && daysLeft <= 7}>
      <strong>{days}</strong>, {t('due.by', { date: writeDate(dueOn, language) })}
    </span>
  );
}
