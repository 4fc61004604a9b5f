import { writeDate } from '../../../lib/dates.ts';
import { useLanguage } from '../../../lib/i18n.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useAssessmentText } from '../assessment.text.ts';
import { useNames } from '../use-names.ts';
import classes from './case.module.css';
import type { CaseProps } from './case-props.ts';

/** Why the board sent something back, when it did. */
export function SentBack({ desk, framework }: Pick<CaseProps, 'desk' | 'framework'>) {
  const t = useAssessmentText();
  const names = useNames(framework);
  const [language] = useLanguage();
  if (desk.sentBack.length === 0 || desk.next === 'none') return null;
  return (
    <div className={classes.notice}>
      <Notice tone="attention" title={t('sentBack.title')}>
        {desk.sentBack.map(({ leeruitkomst, grounds, decidedAt }) => (
          <p key={`${leeruitkomst} ${decidedAt}`}>
            <strong>
              {t('sentBack.about', {
                leeruitkomst: names.leeruitkomst(leeruitkomst),
                date: writeDate(decidedAt, language),
              })}
            </strong>{' '}
            {grounds}
          </p>
        ))}
      </Notice>
    </div>
  );
}
