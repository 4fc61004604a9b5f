import { ReturnRequest, type CoordinatorSubmissionView } from '@bewijskracht/contracts';
import { RETURN_GROUNDS } from '@bewijskracht/domain';
import { useFieldArray } from 'react-hook-form';
import { ActionWord } from '../../ui/action-word.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextAreaField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { useKeptForm } from '../../ui/use-kept-form.ts';
import { useWords } from '../../ui/words.text.ts';
import { useCaseActs } from './coordinator.api.ts';
import classes from './coordinator.module.css';
import { useCoordinatorText } from './coordinator.text.ts';

const EMPTY_POINT = { ground: 'incomplete', text: '', evidenceId: null } as const;

interface ReturnFormProps {
  readonly submission: CoordinatorSubmissionView;
  readonly onReturned: () => void;
}

/** Returning on form only, saying exactly what to mend (DOMAIN §12.2). */
export function ReturnForm({ submission: { id, dossier }, onReturned }: ReturnFormProps) {
  const t = useCoordinatorText();
  const words = useWords();
  const { giveBack } = useCaseActs(id);
  const { form, sent } = useKeptForm(ReturnRequest, `return.${id}`, { points: [EMPTY_POINT] });
  const points = useFieldArray({ control: form.control, name: 'points' });
  return (
    <Form
      form={form}
      label={t('give.title')}
      onSubmit={async (values) => {
        await giveBack(values);
        sent();
        onReturned();
      }}
    >
      <p className={classes.quiet}>{t('give.lead')}</p>
      {points.fields.map((point, index) => (
        <fieldset key={point.id} className={classes.point}>
          <legend>{t('give.point', { number: index + 1 })}</legend>
          <SelectField
            control={form.control}
            name={`points.${index}.ground`}
            label={t('give.ground')}
            choices={RETURN_GROUNDS.map((value) => ({ value, label: words(`ground.${value}`) }))}
          />
          <TextAreaField
            control={form.control}
            name={`points.${index}.text`}
            label={t('give.text')}
            hint={t('give.textHint')}
          />
          <SelectField
            control={form.control}
            name={`points.${index}.evidenceId`}
            label={t('give.evidence')}
            hint={t('give.evidenceHint')}
            optional
            choices={dossier.evidence.map((piece) => ({ value: piece.id, label: piece.title }))}
          />
          {points.fields.length > 1 && <ActionWord onClick={() => points.remove(index)}>{t('give.remove')}</ActionWord>}
        </fieldset>
      ))}
      <ActionWord onClick={() => points.append(EMPTY_POINT)}>{t('give.add')}</ActionWord>
      <div>
        <Button type="submit" loading={form.formState.isSubmitting}>
          {t('give.act')}
        </Button>
      </div>
    </Form>
  );
}
