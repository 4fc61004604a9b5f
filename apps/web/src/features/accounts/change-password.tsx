import { ChangePasswordRequest } from '@bewijskracht/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button } from '../../ui/button.tsx';
import { PasswordField } from '../../ui/fields.tsx';
import { Form, useContractForm } from '../../ui/form.tsx';
import { ListSection } from '../../ui/list-section.tsx';
import { Notice } from '../../ui/notice.tsx';
import { changePassword } from './accounts.api.ts';
import classes from './accounts.module.css';
import { useAccountsText } from './accounts.text.ts';
import { NewPasswordField } from './new-password-field.tsx';

const EMPTY = { current: '', password: '' };

/** Another password, by who knows the one of now. */
export function ChangePassword() {
  const t = useAccountsText();
  const form = useContractForm(ChangePasswordRequest, EMPTY);
  const change = useMutation({ mutationFn: changePassword, onSuccess: () => form.reset(EMPTY) });
  return (
    <div className={classes.apart}>
      <ListSection title={t('change.title')}>
        <Form form={form} onSubmit={(values) => change.mutateAsync(values)} label={t('change.title')}>
          <PasswordField
            control={form.control}
            name="current"
            label={t('change.current')}
            autoComplete="current-password"
          />
          <NewPasswordField control={form.control} name="password" label={t('change.next')} />
          <div>
            <Button type="submit" kind="second" loading={form.formState.isSubmitting}>
              {t('change.act')}
            </Button>
          </div>
          {change.isSuccess && (
            <Notice tone="done" live>
              <p>{t('change.done')}</p>
            </Notice>
          )}
        </Form>
      </ListSection>
    </div>
  );
}
