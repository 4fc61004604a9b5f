import { TiesRequest } from '@bewijskracht/contracts';
import { Button } from '../../ui/button.tsx';
import { TextAreaField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useKeptForm } from '../../ui/use-kept-form.ts';
import { useAssessmentActs } from './assessment.api.ts';
import { useAssessmentText } from './assessment.text.ts';

interface TiesPanelProps {
  readonly id: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Who does have ties, or is in doubt, says which; whoever appoints reads it and chooses somebody else. */
export function TiesPanel({ id, open, onClose }: TiesPanelProps) {
  const t = useAssessmentText();
  return (
    <SidePanel title={t('ties.title')} open={open} onClose={onClose}>
      <TiesForm id={id} />
    </SidePanel>
  );
}

function TiesForm({ id }: { readonly id: string }) {
  const t = useAssessmentText();
  const { declareTies } = useAssessmentActs(id);
  const { form, sent } = useKeptForm(TiesRequest, `ties.${id}`, { reason: '' });
  const report = async (ties: TiesRequest) => {
    await declareTies.mutateAsync(ties);
    sent();
  };
  return (
    <Form form={form} onSubmit={report} label={t('ties.title')}>
      <p>{t('ties.text')}</p>
      <TextAreaField control={form.control} name="reason" label={t('ties.reason')} />
      <div>
        <Button type="submit" loading={form.formState.isSubmitting}>
          {t('ties.act')}
        </Button>
      </div>
    </Form>
  );
}
