import { AcceptInvitationRequest, type InvitationOfferView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ProblemError } from '../../lib/problem.ts';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PasswordField, TextField } from '../../ui/fields.tsx';
import { Form, useContractForm } from '../../ui/form.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { acceptInvitation, invitationQuery } from './accounts.api.ts';
import classes from './accounts.module.css';
import { useAccountsText } from './accounts.text.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { useEnter } from './use-enter.ts';

/** Where an invitation's link leads: who invites, as what, and the way in. */
export function InvitationPage() {
  const t = useAccountsText();
  const { token } = useParams({ from: '/uitnodiging/$token' });
  const offer = useQuery(invitationQuery(token));
  if (offer.error instanceof ProblemError && offer.error.status === 404)
    return (
      <>
        <PageTitle title={t('invitation.title')} />
        <Empty title={t('invitation.gone')}>
          <p>{t('invitation.goneText')}</p>
        </Empty>
      </>
    );
  return <Answer query={offer}>{(found) => <AcceptForm token={token} offer={found} />}</Answer>;
}

interface AcceptFormProps {
  readonly token: string;
  readonly offer: InvitationOfferView;
}

function AcceptForm({ token, offer }: AcceptFormProps) {
  const t = useAccountsText();
  const enter = useEnter();
  const form = useContractForm(AcceptInvitationRequest, { name: offer.name, password: '' });
  const roles = offer.roles.map((role) => t(`roles.${role}`)).join(', ');
  return (
    <div className={classes.narrow}>
      <PageTitle
        title={t('invitation.title')}
        lead={`${t('invitation.lead', { organisation: offer.organisation, roles })} ${t('invitation.forAddress', { email: offer.email })}`}
      />
      <Form
        form={form}
        onSubmit={async (values) => enter(await acceptInvitation(token, values))}
        label={t('invitation.title')}
      >
        {!offer.hasAccount && <TextField control={form.control} name="name" label={t('name')} autoComplete="name" />}
        {offer.hasAccount ? (
          <PasswordField
            control={form.control}
            name="password"
            label={t('password')}
            hint={t('invitation.hasAccount')}
            autoComplete="current-password"
          />
        ) : (
          <NewPasswordField control={form.control} name="password" label={t('password')} />
        )}
        <div>
          <Button type="submit" loading={form.formState.isSubmitting}>
            {t('invitation.act')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
