import { LoginRequest, type MeView } from '@bewijskracht/contracts';
import { ProblemError } from '../../lib/problem.ts';
import { Button } from '../../ui/button.tsx';
import { PasswordField, TextField } from '../../ui/fields.tsx';
import { Form, useContractForm } from '../../ui/form.tsx';
import { logIn } from './accounts.api.ts';
import { useAccountsText } from './accounts.text.ts';

export interface LoginFormProps {
  /** Who must log in again, when that is known. */
  readonly email?: string | undefined;
  readonly onLoggedIn: (me: MeView) => void;
}

const Filled = LoginRequest.extend({
  email: LoginRequest.shape.email.min(1),
  password: LoginRequest.shape.password.min(1),
});

/** E-mail address and password; on the login page and in the dialog that asks who you are again. */
export function LoginForm({ email, onLoggedIn }: LoginFormProps) {
  const t = useAccountsText();
  const form = useContractForm(Filled, { email: email ?? '', password: '' });
  const send = async (values: LoginRequest) => {
    const me = await logIn(values).catch((error: unknown) => {
      if (error instanceof ProblemError && error.status === 401)
        throw new ProblemError(401, { code: error.code, title: t('login.wrong'), detail: t('login.wrongText') });
      throw error;
    });
    onLoggedIn(me);
  };
  return (
    <Form form={form} onSubmit={send} label={t('login.title')}>
      <TextField control={form.control} name="email" label={t('email')} type="email" autoComplete="username" />
      <PasswordField
        control={form.control}
        name="password"
        label={t('password')}
        autoComplete="current-password"
        first={email !== undefined}
      />
      <div>
        <Button type="submit" loading={form.formState.isSubmitting}>
          {t('login.act')}
        </Button>
      </div>
    </Form>
  );
}
