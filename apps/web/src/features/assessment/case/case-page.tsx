import type { AssessmentView } from '@bewijskracht/contracts';
import { Link } from '@tanstack/react-router';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Stepper } from '../../../ui/stepper.tsx';
import { useAssessmentText } from '../assessment.text.ts';
import { DueLine } from '../due-line.tsx';
import { Advise } from './advise.tsx';
import { Agreements } from './agreements.tsx';
import classes from './case.module.css';
import type { CaseProps } from './case-props.ts';
import { useCaseText } from './case.text.ts';
import { Differences } from './differences.tsx';
import { InterviewForm } from './interview-form.tsx';
import { InterviewReport } from './interview-report.tsx';
import { SentBack } from './sent-back.tsx';

const STEPS = ['declare', 'score', 'interview', 'revise', 'agree', 'advise'] as const;

/** After the reveal: differences, gesprek, joint judgement and advice, each at its turn. */
export function CasePage(props: CaseProps) {
  const t = useAssessmentText();
  const { desk } = props;
  const steps = STEPS.filter((step) => step !== 'revise' || !desk.interview?.skipped);
  const isOver = desk.next === 'none';
  return (
    <div className={classes.case}>
      <Title desk={desk} />
      <Stepper
        steps={[...steps, ...(isOver ? (['none'] as const) : [])].map((step) => ({
          key: step,
          label: step === 'none' ? t('next.none') : t(`steps.${step}`),
        }))}
        current={desk.next}
      />
      <SentBack {...props} />
      {desk.next === 'interview' && (
        <>
          <Differences {...props} />
          <InterviewForm {...props} />
        </>
      )}
      {desk.next === 'agree' && (
        <>
          <Agreements {...props} />
          <Differences {...props} />
          <InterviewReport {...props} />
        </>
      )}
      {(desk.next === 'advise' || (isOver && desk.state !== 'withdrawn')) && (
        <>
          <Agreements {...props} />
          {desk.next === 'advise' && <Advise desk={desk} />}
          <InterviewReport {...props} />
        </>
      )}
    </div>
  );
}

function Title({ desk }: { readonly desk: AssessmentView }) {
  const t = useCaseText();
  const around = useAssessmentText();
  const now = nowOf(desk);
  return (
    <PageTitle
      title={now === 'other' ? t('title.other', { number: desk.candidateNumber }) : t(`title.${now}`)}
      above={
        <>
          <Link to="/beoordelingen">{around('back')}</Link> · {desk.candidateNumber}
        </>
      }
      lead={
        now !== 'other' && (
          <>
            {t(`lead.${now}`)}
            <br />
            {desk.next !== 'none' && <DueLine dueOn={desk.dueOn} daysLeft={desk.daysLeft} />}
          </>
        )
      }
    />
  );
}

function nowOf({ next, state }: AssessmentView): 'interview' | 'agree' | 'advise' | 'advised' | 'withdrawn' | 'other' {
  if (next === 'interview' || next === 'agree' || next === 'advise') return next;
  return state === 'advised' || state === 'withdrawn' ? state : 'other';
}
