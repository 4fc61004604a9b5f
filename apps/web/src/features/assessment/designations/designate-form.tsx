import { DesignateRequest, type DesignationListView, type DesignationView } from '@bewijskracht/contracts';
import { ASSESSOR_KINDS } from '@bewijskracht/domain';
import { useOfferedFramework } from '../../../lib/use-offered-framework.ts';
import { ActionWord } from '../../../ui/action-word.tsx';
import { Button } from '../../../ui/button.tsx';
import { CheckListField } from '../../../ui/check-list-field.tsx';
import { DateField, SelectField } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { RadioCards } from '../../../ui/radio-cards.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { useKeptForm } from '../../../ui/use-kept-form.ts';
import { useWords } from '../../../ui/words.text.ts';
import { useDesignationActs } from './designations.api.ts';
import classes from './designations.module.css';
import { useDesignationsText } from './designations.text.ts';

const YEARS = 2;

export interface DesignateFormProps {
  readonly list: DesignationListView;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: (designation: DesignationView) => void;
}

/** Who, from which field, for what and until when (DOMAIN §2.3). */
export function DesignateForm({ open, onClose, ...rest }: DesignateFormProps) {
  const t = useDesignationsText();
  return (
    <SidePanel title={t('designate')} open={open} onClose={onClose}>
      <Fields {...rest} />
    </SidePanel>
  );
}

function Fields({ list, onDone }: Pick<DesignateFormProps, 'list' | 'onDone'>) {
  const t = useDesignationsText();
  const words = useWords();
  const acts = useDesignationActs();
  const leeruitkomsten = useOfferedFramework()?.leeruitkomsten ?? [];
  const { form, sent } = useKeptForm(DesignateRequest, 'designation', {
    accountId: '',
    leeruitkomsten: [],
    validFrom: day(0),
    validUntil: day(YEARS),
  });
  const { control } = form;
  const choose = (codes: string[]) =>
    form.setValue('leeruitkomsten', codes, { shouldValidate: form.formState.isSubmitted });
  return (
    <Form
      form={form}
      label={t('designate')}
      onSubmit={async (values) => {
        const designation = await acts.designate(values);
        sent();
        onDone(designation);
      }}
    >
      <SelectField
        control={control}
        name="accountId"
        label={t('form.who')}
        hint={t('form.whoHint')}
        choices={list.assessors.map(({ accountId, name }) => ({ value: accountId, label: name }))}
      />
      <RadioCards
        control={control}
        name="kind"
        label={t('form.kind')}
        choices={ASSESSOR_KINDS.map((kind) => ({
          value: kind,
          label: words(`assessorKind.${kind}`),
          hint: t(`form.${kind}Hint`),
        }))}
      />
      <CheckListField
        control={control}
        name="leeruitkomsten"
        label={t('form.leeruitkomsten')}
        hint={
          <span className={classes.acts}>
            <ActionWord onClick={() => choose(leeruitkomsten.map(({ code }) => code))}>
              {t('form.chooseAll')}
            </ActionWord>
            <ActionWord onClick={() => choose([])}>{t('form.chooseNone')}</ActionWord>
          </span>
        }
        choices={leeruitkomsten.map(({ code, title }) => ({ value: code, label: `${code}  ${title}` }))}
      />
      <DateField control={control} name="validFrom" label={t('form.from')} />
      <DateField control={control} name="validUntil" label={t('form.until')} />
      <div>
        <Button type="submit" loading={form.formState.isSubmitting}>
          {t('form.act')}
        </Button>
      </div>
    </Form>
  );
}

/** Today some years on, as a calendar day. */
function day(years: number): string {
  const at = new Date();
  at.setFullYear(at.getFullYear() + years);
  return at.toISOString().slice(0, 10);
}
