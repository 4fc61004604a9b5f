import { Link, useSearch } from '@tanstack/react-router';
import { PageTitle } from '../../ui/page-title.tsx';
import classes from './accounts.module.css';
import { useAccountsText } from './accounts.text.ts';
import { LoginForm } from './login-form.tsx';
import { useEnter } from './use-enter.ts';

/** Logging in, and then on to the page one asked for. */
export function LoginPage() {
  const t = useAccountsText();
  const enter = useEnter();
  const { naar } = useSearch({ from: '/inloggen' });
  return (
    <div className={classes.narrow}>
      <PageTitle title={t('login.title')} lead={t('login.lead')} />
      <LoginForm onLoggedIn={(me) => enter(me, naar)} />
      <p className={classes.after}>
        <Link to="/wachtwoord">{t('login.forgotten')}</Link>
      </p>
      <p className={classes.after}>{t('login.none')}</p>
    </div>
  );
}
