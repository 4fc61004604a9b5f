import type { AssessmentView, InterviewContent } from '@bewijskracht/contracts';
import { useState } from 'react';
import { writeDate } from '../../../lib/dates.ts';
import { useLanguage } from '../../../lib/i18n.ts';
import { ProblemError } from '../../../lib/problem.ts';
import { ActionWord } from '../../../ui/action-word.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmAct } from '../../../ui/confirm-act.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useAssessmentActs } from '../assessment.api.ts';
import { useCaseText } from './case.text.ts';
import { withoutEmpty } from './interview-content.ts';

interface FinishInterviewProps {
  readonly desk: AssessmentView;
  readonly content: InterviewContent;
  /** Saves the report; false when it isn't safe yet. */
  readonly save: () => Promise<boolean>;
}

/** Ends the gesprek: what it comes to, then one act. */
export function FinishInterview({ desk, content, save }: FinishInterviewProps) {
  const t = useCaseText();
  const [language] = useLanguage();
  const [open, setOpen] = useState(false);
  const { finishInterview } = useAssessmentActs(desk.id);
  const finish = async () => {
    if (!(await save()))
      throw new ProblemError(409, {
        code: 'unsaved',
        title: t('interview.unsaved'),
        detail: t('interview.unsavedText'),
      });
    await finishInterview.mutateAsync();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('interview.finish')}</Button>
      <ConfirmAct
        open={open}
        title={t('interview.finishTitle')}
        act={t('interview.finish')}
        onConfirm={finish}
        onClose={() => setOpen(false)}
      >
        <p>
          {t('interview.summary', {
            date: content.heldOn ? writeDate(content.heldOn, language) : t('interview.noDate'),
            questions: t('interview.questions', { count: withoutEmpty(content).questions.length }),
            people: t('interview.people', { count: content.present.length }),
          })}
        </p>
        <p>{t('interview.finishText')}</p>
      </ConfirmAct>
    </>
  );
}

/** No gesprek, where the policy allows it, with the reason. */
export function SkipInterview({ desk }: { readonly desk: AssessmentView }) {
  const t = useCaseText();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { skipInterview } = useAssessmentActs(desk.id);
  return (
    <>
      <ActionWord onClick={() => setOpen(true)}>{t('interview.skip')}</ActionWord>
      <ConfirmAct
        open={open}
        title={t('interview.skipTitle')}
        act={t('interview.skip')}
        onConfirm={() => skipInterview.mutateAsync(reason)}
        onClose={() => setOpen(false)}
      >
        <p>{t('interview.skipText')}</p>
        <TextArea label={t('interview.skipReason')} rows={3} value={reason} onChange={setReason} />
      </ConfirmAct>
    </>
  );
}
