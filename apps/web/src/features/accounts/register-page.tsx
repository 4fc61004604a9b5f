import { RegisterRequest, type PublicOrganisationView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form, useContractForm } from '../../ui/form.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { organisationQuery, register } from './accounts.api.ts';
import classes from './accounts.module.css';
import { useAccountsText } from './accounts.text.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { useEnter } from './use-enter.ts';

/** Making an account oneself, where the organisation allows it. */
export function RegisterPage() {
  const { organisatie } = useParams({ from: '/registreren/$organisatie' });
  const organisation = useQuery(organisationQuery(organisatie));
  return <Answer query={organisation}>{(found) => <RegisterForm organisation={found} />}</Answer>;
}

function RegisterForm({ organisation }: { readonly organisation: PublicOrganisationView }) {
  const t = useAccountsText();
  const enter = useEnter();
  const form = useContractForm(RegisterRequest, { organisation: organisation.slug, name: '', email: '', password: '' });
  const names = { organisation: organisation.name };
  if (!organisation.selfRegistration)
    return (
      <>
        <PageTitle title={t('register.title')} />
        <Empty title={t('register.closed', names)}>
          <p>{t('register.closedText', { email: organisation.email })}</p>
        </Empty>
      </>
    );
  return (
    <div className={classes.narrow}>
      <PageTitle title={t('register.title')} lead={t('register.lead', names)} />
      <Form form={form} onSubmit={async (values) => enter(await register(values))} label={t('register.title')}>
        <TextField
          control={form.control}
          name="name"
          label={t('name')}
          hint={t('register.nameHint')}
          autoComplete="name"
        />
        <TextField control={form.control} name="email" label={t('email')} type="email" autoComplete="username" />
        <NewPasswordField control={form.control} name="password" label={t('password')} />
        <div>
          <Button type="submit" loading={form.formState.isSubmitting}>
            {t('register.act')}
          </Button>
        </div>
      </Form>
      <p className={classes.after}>
        <Link to="/inloggen">{t('register.have')}</Link>
      </p>
    </div>
  );
}
