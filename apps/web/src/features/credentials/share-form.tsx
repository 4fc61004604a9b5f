import { MakeShareRequest } from '@bewijskracht/contracts';
import { SHARE_EXTRAS } from '@bewijskracht/domain';
import { useState } from 'react';
import { ActionWord } from '../../ui/action-word.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckListField } from '../../ui/check-list-field.tsx';
import { DateField, TextField } from '../../ui/fields.tsx';
import { Form, useContractForm } from '../../ui/form.tsx';
import classes from './deelcertificaten.module.css';
import { makeShare } from './shares.api.ts';
import { useSharesText } from './shares.text.ts';

/** How long a link works unless the holder says otherwise: about as long as an application takes. */
const USUAL_DAYS = 30;
const MS_PER_DAY = 86_400_000;

/** A new link: for whom, until when, and what it shows. Its address is shown this once. */
export function ShareForm({ paper, onMade }: { readonly paper: string; readonly onMade: () => Promise<unknown> }) {
  const t = useSharesText();
  const [address, setAddress] = useState<string>();
  const [until] = useState(usualLastDay);
  const form = useContractForm(MakeShareRequest, { purpose: '', until, extras: ['name'] });
  if (address !== undefined) return <MadeShare address={address} />;
  const { control } = form;
  return (
    <Form
      form={form}
      label={t('form')}
      onSubmit={async (values) => {
        const made = await makeShare(paper, values);
        await onMade();
        setAddress(made.address);
      }}
    >
      <TextField control={control} name="purpose" label={t('purpose')} hint={t('purposeHint')} />
      <DateField control={control} name="until" label={t('until')} />
      <CheckListField
        control={control}
        name="extras"
        label={t('extras')}
        hint={t('never')}
        choices={SHARE_EXTRAS.map((value) => ({ value, label: t(`extra.${value}`) }))}
      />
      <p>
        <Button type="submit" loading={form.formState.isSubmitting}>
          {t('make')}
        </Button>
      </p>
    </Form>
  );
}

function usualLastDay(): string {
  return new Date(Date.now() + USUAL_DAYS * MS_PER_DAY).toISOString().slice(0, 10);
}

function MadeShare({ address }: { readonly address: string }) {
  const t = useSharesText();
  const [answer, setAnswer] = useState<'copied' | 'copyFailed'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setAnswer('copied');
    } catch {
      setAnswer('copyFailed');
    }
  };
  return (
    <div role="status">
      <p className={classes.text}>{t('made')}</p>
      <p className={classes.address}>{address}</p>
      <p>
        <ActionWord onClick={() => void copy()}>{t('copy')}</ActionWord> {answer && t(answer)}
      </p>
    </div>
  );
}
