import { ResetPasswordRequest } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ProblemError } from '../../lib/problem.ts';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Form, useContractForm } from '../../ui/form.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { passwordResetQuery, resetPassword } from './accounts.api.ts';
import classes from './accounts.module.css';
import { useAccountsText } from './accounts.text.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { useEnter } from './use-enter.ts';

/** Where the link from the mail leads: a new password, and in. */
export function ResetPage() {
  const t = useAccountsText();
  const { token } = useParams({ from: '/wachtwoord/$token' });
  const offer = useQuery(passwordResetQuery(token));
  if (offer.error instanceof ProblemError && offer.error.status === 404)
    return (
      <>
        <PageTitle title={t('reset.title')} />
        <Empty title={t('reset.gone')}>
          <p>{t('reset.goneText')}</p>
          <p>
            <Link to="/wachtwoord">{t('reset.again')}</Link>
          </p>
        </Empty>
      </>
    );
  return <Answer query={offer}>{({ email }) => <ResetForm token={token} email={email} />}</Answer>;
}

function ResetForm({ token, email }: { readonly token: string; readonly email: string }) {
  const t = useAccountsText();
  const enter = useEnter();
  const form = useContractForm(ResetPasswordRequest, { password: '' });
  return (
    <div className={classes.narrow}>
      <PageTitle title={t('reset.title')} lead={t('reset.lead', { email })} />
      <Form form={form} onSubmit={async (values) => enter(await resetPassword(token, values))} label={t('reset.title')}>
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
        <NewPasswordField control={form.control} name="password" label={t('change.next')} />
        <div>
          <Button type="submit" loading={form.formState.isSubmitting}>
            {t('reset.act')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
