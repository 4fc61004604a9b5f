import { AgreeRequest, type AssessmentView, type ConsensusView } from '@bewijskracht/contracts';
import { Button } from '../../../ui/button.tsx';
import { TextAreaField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { useKeptForm } from '../../../ui/use-kept-form.ts';
import { useWords } from '../../../ui/words.text.ts';
import { useAssessmentActs } from '../assessment.api.ts';
import { verdictOf } from './verdict-of.ts';
import { useCaseText } from './case.text.ts';

interface AgreeFormProps {
  readonly desk: AssessmentView;
  readonly leeruitkomst: string;
  readonly proposal: NonNullable<ConsensusView['proposal']>;
  readonly isMain: boolean;
}

const WithReason = AgreeRequest.extend({ reason: AgreeRequest.shape.reason.trim().min(1) });

/** Stands behind a colleague's proposal. Leaving a leeruitkomst open takes a reason of one's own. */
export function AgreeForm({ desk, leeruitkomst, proposal, isMain }: AgreeFormProps) {
  const t = useCaseText();
  const words = useWords();
  const { agree } = useAssessmentActs(desk.id);
  const isOpen = proposal.verdict === null;
  const { form, sent } = useKeptForm(isOpen ? WithReason : AgreeRequest, `agree.${proposal.id}`, { reason: '' });
  const mine = verdictOf(desk, desk.assessors.find((assessor) => assessor.me)?.accountId, leeruitkomst);
  const send = async ({ reason }: AgreeRequest) => {
    await agree.mutateAsync({ proposalId: proposal.id, reason });
    sent();
  };
  return (
    <Form form={form} onSubmit={send} label={t('agree.act')}>
      {mine && mine !== proposal.verdict && <p>{t('agree.departs', { verdict: words(`verdict.${mine}`) })}</p>}
      <TextAreaField
        control={form.control}
        name="reason"
        label={t('agree.reason')}
        hint={isOpen ? t('agree.reasonHint') : undefined}
        optional={!isOpen}
        rows={2}
      />
      <div>
        <Button type="submit" kind={isMain ? 'main' : 'second'} loading={form.formState.isSubmitting}>
          {t('agree.act')}
        </Button>
      </div>
    </Form>
  );
}
