import { EndMemberLoginsRequest } from '@bewijskracht/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form, useContractForm } from '../../ui/form.tsx';
import { ListSection } from '../../ui/list-section.tsx';
import { Notice } from '../../ui/notice.tsx';
import classes from './accounts.module.css';
import { useAccountsText } from './accounts.text.ts';
import { endMemberLogins } from './logins.api.ts';

const EMPTY = { email: '' };

/** The secretary logs a member out everywhere, without seeing where that was. */
export function MemberLogins() {
  const t = useAccountsText();
  const form = useContractForm(EndMemberLoginsRequest, EMPTY);
  const end = useMutation({ mutationFn: endMemberLogins, onSuccess: () => form.reset(EMPTY) });
  return (
    <ListSection title={t('memberLogins.title')} lead={t('memberLogins.lead')}>
      <div className={classes.narrow}>
        <Form form={form} onSubmit={(values) => end.mutateAsync(values)} label={t('memberLogins.title')}>
          <TextField control={form.control} name="email" type="email" label={t('email')} autoComplete="off" />
          <div>
            <Button type="submit" kind="second" loading={form.formState.isSubmitting}>
              {t('memberLogins.act')}
            </Button>
          </div>
          {end.isSuccess && (
            <Notice tone="done" live>
              <p>{t('memberLogins.done', { email: end.variables.email })}</p>
            </Notice>
          )}
        </Form>
      </div>
    </ListSection>
  );
}
