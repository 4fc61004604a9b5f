import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { useTimeLeft } from '../../ui/use-time-left.ts';
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
  const timeLeft = useTimeLeft();
  return (
    <span className={classes.due} data-late={daysLeft < 0} data-soon={daysLeft >= 0 && daysLeft <= 7}>
      <strong>{timeLeft(daysLeft)}</strong>, {t('due.by', { date: writeDate(dueOn, language) })}
    </span>
  );
}
