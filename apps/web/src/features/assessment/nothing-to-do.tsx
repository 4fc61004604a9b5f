import type { AssessmentView } from '@bewijskracht/contracts';
import { Link } from '@tanstack/react-router';
import { PageTitle } from '../../ui/page-title.tsx';
import classes from './assessment.module.css';
import { useAssessmentText } from './assessment.text.ts';

/** A case that asks nothing of me and shows nothing: I said to have ties, or the candidate took the submission back. */
export function NothingToDo({ desk }: { readonly desk: AssessmentView }) {
  const t = useAssessmentText();
  const reason = desk.next === 'tied' ? 'tied' : 'withdrawn';
  return (
    <div className={classes.page}>
      <PageTitle
        title={t(`nothing.${reason}.title`)}
        above={
          <>
            <Link to="/beoordelingen">{t('back')}</Link> · {desk.candidateNumber}
          </>
        }
        lead={t(`nothing.${reason}.text`)}
      />
      {desk.ties !== null && <p className={classes.written}>{t('nothing.wrote', { reason: desk.ties })}</p>}
    </div>
  );
}
