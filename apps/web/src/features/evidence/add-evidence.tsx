import { NewEvidenceRequest } from '@bewijskracht/contracts';
import { EVIDENCE_KINDS } from '@bewijskracht/domain';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../ui/button.tsx';
import { Modal } from '../../ui/mantine/panels.ts';
import { useKeptForm } from '../../ui/use-kept-form.ts';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { DialogTitle } from '../../ui/dialog-title.tsx';
import { useUiText } from '../../ui/ui.text.ts';
import { useEscape } from '../../ui/use-escape.ts';
import { useWords } from '../../ui/words.text.ts';
import { useLibraryActs } from './evidence.api.ts';
import classes from './evidence.module.css';
import { useEvidenceText } from './evidence.text.ts';

export interface AddEvidenceProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A new piece begins with only a title and a kind; the rest comes on its own page. */
export function AddEvidence({ open, onClose }: AddEvidenceProps) {
  const t = useEvidenceText();
  const ui = useUiText();
  useEscape(open, onClose);
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={<DialogTitle>{t('add.title')}</DialogTitle>}
      size="lg"
      closeButtonProps={{ 'aria-label': ui('close') }}
    >
      <AddForm />
    </Modal>
  );
}

const Beginning = NewEvidenceRequest.pick({ title: true, kind: true }).required();

function AddForm() {
  const t = useEvidenceText();
  const words = useWords();
  const acts = useLibraryActs();
  const navigate = useNavigate();
  const { form, sent } = useKeptForm(Beginning, 'evidence.new', { title: '', kind: 'report' });
  const make = async (values: { title: string; kind: (typeof EVIDENCE_KINDS)[number] }) => {
    const { id } = await acts.add(values);
    sent();
    await navigate({ to: '/bewijs/$id', params: { id } });
  };
  return (
    <Form form={form} onSubmit={make} label={t('add.title')}>
      <TextField control={form.control} name="title" label={t('add.name')} hint={t('add.nameHint')} />
      <SelectField
        control={form.control}
        name="kind"
        label={t('add.kind')}
        choices={EVIDENCE_KINDS.map((value) => ({ value, label: words(`kind.${value}`) }))}
      />
      <p className={classes.quiet}>{t('add.after')}</p>
      <div>
        <Button type="submit" loading={form.formState.isSubmitting}>
          {t('add.act')}
        </Button>
      </div>
    </Form>
  );
}
