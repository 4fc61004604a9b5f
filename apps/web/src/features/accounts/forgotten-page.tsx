import { AskPasswordResetRequest } from '@bewijskracht/contracts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form, useContractForm } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { askPasswordReset } from './accounts.api.ts';
import classes from './accounts.module.css';
import { useAccountsText } from './accounts.text.ts';

/** Asking for a new password. It never says whether the address is known: that would tell strangers who is here. */
export function ForgottenPage() {
  const t = useAccountsText();
  const [sentTo, setSentTo] = useState<string>();
  const form = useContractForm(AskPasswordResetRequest, { email: '' });
  return (
    <div className={classes.narrow}>
      <PageTitle title={t('forgotten.title')} lead={t('forgotten.lead')} />
      <Form
        form={form}
        onSubmit={async (values) => {
          await askPasswordReset(values);
          setSentTo(values.email);
        }}
        label={t('forgotten.title')}
      >
        <TextField control={form.control} name="email" label={t('email')} type="email" autoComplete="username" />
        <div>
          <Button type="submit" loading={form.formState.isSubmitting}>
            {t('forgotten.act')}
          </Button>
        </div>
        {sentTo && (
          <Notice tone="done" title={t('forgotten.sent')} live>
            <p>{t('forgotten.sentText', { email: sentTo })}</p>
          </Notice>
        )}
      </Form>
      <p className={classes.after}>
        <Link to="/inloggen">{t('forgotten.back')}</Link>
      </p>
    </div>
  );
}
