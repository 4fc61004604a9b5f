import { ChangeMeRequest } from '@bewijskracht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { writeDateTime } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { enterSession, useMe } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form, useContractForm } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { changeMe } from './accounts.api.ts';
import classes from './accounts.module.css';
import { useAccountsText } from './accounts.text.ts';

/** One's own name and language, and as what one takes part. */
export function AccountPage() {
  const t = useAccountsText();
  const me = useMe();
  const queryClient = useQueryClient();
  const [, changeLanguage] = useLanguage();
  const form = useContractForm(ChangeMeRequest, { name: me.account.name, locale: me.account.locale });
  const save = useMutation({
    mutationFn: changeMe,
    onSuccess: (changed) => {
      enterSession(queryClient, changed);
      changeLanguage(changed.account.locale);
    },
  });
  return (
    <div className={classes.narrow}>
      <PageTitle title={t('account.title')} lead={t('account.lead', { organisation: me.organisation.name })} />
      <dl className={classes.facts}>
        <dt>{t('email')}</dt>
        <dd>{me.account.email}</dd>
        <dt>{t('account.roles')}</dt>
        <dd>{me.roles.map((role) => t(`roles.${role}`)).join(', ')}</dd>
      </dl>
      <Form form={form} onSubmit={(values) => save.mutateAsync(values)} label={t('account.title')}>
        <TextField
          control={form.control}
          name="name"
          label={t('name')}
          autoComplete="name"
          hint={t('register.nameHint')}
        />
        <RadioCards
          control={form.control}
          name="locale"
          label={t('account.language')}
          choices={[
            { value: 'nl', label: t('languages.nl') },
            { value: 'en', label: t('languages.en') },
          ]}
        />
        <div>
          <Button type="submit" loading={form.formState.isSubmitting}>
            {t('account.act')}
          </Button>
        </div>
        {save.isSuccess && (
          <Notice tone="done" live>
            <p>{t('account.saved')}</p>
          </Notice>
        )}
      </Form>
      <p className={classes.after}>
        {t('account.emailHint')} {t('account.sessionEnds', { when: writeDateTime(me.sessionEndsAt) })}
      </p>
    </div>
  );
}
