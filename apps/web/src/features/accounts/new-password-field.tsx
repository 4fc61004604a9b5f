import type { FieldValues } from 'react-hook-form';
import { PasswordField, type FieldProps } from '../../ui/fields.tsx';
import { useAccountsText } from './accounts.text.ts';

/** A password to choose, with what makes it a good one: the same wherever one chooses. */
export function NewPasswordField<Input extends FieldValues, Output>(props: FieldProps<Input, Output>) {
  const t = useAccountsText();
  return <PasswordField {...props} hint={t('register.passwordHint')} autoComplete="new-password" />;
}
