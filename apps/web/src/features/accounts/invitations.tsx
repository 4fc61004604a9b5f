import { InviteRequest, type InvitationView } from '@bewijskracht/contracts';
import type { Role } from '@bewijskracht/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { daysBetween, writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckListField } from '../../ui/check-list-field.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { ListSection, Somebody } from '../../ui/list-section.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useKeptForm } from '../../ui/use-kept-form.ts';
import { useWords } from '../../ui/words.text.ts';
import { invitationsQuery, useInvite } from './invitations.api.ts';
import { useInvitationsText } from './invitations.text.ts';

export interface InvitationsProps {
  /** The parts that are the reader's to give; with one there is nothing to choose. */
  readonly roles: readonly Role[];
  /** Inviting is what this page is for. */
  readonly main?: boolean;
}

/** Inviting people, and what became of the invitations. */
export function Invitations({ roles, main = false }: InvitationsProps) {
  const t = useInvitationsText();
  const list = useQuery(invitationsQuery);
  const [inviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<string>();
  const columns = useColumns();
  return (
    <ListSection
      title={t('heading')}
      lead={!main && t('lead')}
      action={
        <Button kind={main ? 'main' : 'second'} onClick={() => setInviting(true)}>
          {t('invite')}
        </Button>
      }
    >
      {invited && (
        <Notice tone="done" live>
          <p>{t('invited', { email: invited })}</p>
        </Notice>
      )}
      <Answer query={list}>
        {({ invitations }) => (
          <DataTable
            caption={t('heading')}
            captionHidden
            columns={columns}
            rows={invitations.filter((each) => each.roles.some((role) => roles.includes(role)))}
            rowKey={({ id }) => id}
            empty={<Empty title={t('none')} />}
          />
        )}
      </Answer>
      <SidePanel title={t('invite')} open={inviting} onClose={() => setInviting(false)}>
        <InviteForm
          roles={roles}
          onInvited={({ email }) => {
            setInviting(false);
            setInvited(email);
          }}
        />
      </SidePanel>
    </ListSection>
  );
}

interface InviteFormProps {
  readonly roles: readonly Role[];
  readonly onInvited: (invitation: InvitationView) => void;
}

function InviteForm({ roles, onInvited }: InviteFormProps) {
  const t = useInvitationsText();
  const words = useWords();
  const invite = useInvite();
  const { form, sent } = useKeptForm(InviteRequest, `invitation.${roles.join('.')}`, {
    name: '',
    email: '',
    roles: roles.length === 1 ? [...roles] : [],
  });
  return (
    <Form
      form={form}
      label={t('invite')}
      onSubmit={async (values) => {
        const invitation = await invite(values);
        sent();
        onInvited(invitation);
      }}
    >
      <TextField control={form.control} name="name" label={t('form.name')} autoComplete="off" />
      <TextField
        control={form.control}
        name="email"
        type="email"
        label={t('form.email')}
        hint={t('form.emailHint')}
        autoComplete="off"
      />
      {roles.length > 1 && (
        <CheckListField
          control={form.control}
          name="roles"
          label={t('form.roles')}
          hint={t('form.rolesHint')}
          choices={roles.map((role) => ({ value: role, label: words(`role.${role}`) }))}
        />
      )}
      <div>
        <Button type="submit" loading={form.formState.isSubmitting}>
          {t('form.act')}
        </Button>
      </div>
    </Form>
  );
}

function useColumns(): Column<InvitationView>[] {
  const t = useInvitationsText();
  const words = useWords();
  const [language] = useLanguage();
  const [today] = useState(() => new Date());
  const state = ({ acceptedAt, expiresAt }: InvitationView) => {
    if (acceptedAt) return t('state.accepted', { date: writeDate(acceptedAt, language) });
    const left = daysBetween(today, expiresAt);
    if (left === 0) return t('state.today');
    return left < 0 ? t('state.over') : t('state.waiting', { count: left });
  };
  return [
    {
      key: 'name',
      header: t('columns.name'),
      rowHeader: true,
      sortBy: ({ name }) => name,
      cell: ({ name, email }) => <Somebody name={name} email={email} />,
    },
    {
      key: 'roles',
      header: t('columns.roles'),
      cell: ({ roles }) => roles.map((role) => words(`role.${role}`)).join(', '),
    },
    {
      key: 'sent',
      header: t('columns.sent'),
      sortBy: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => writeDate(createdAt, language),
    },
    { key: 'state', header: t('columns.state'), cell: state },
  ];
}
