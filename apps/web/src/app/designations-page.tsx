import { Designations } from '../features/assessment/designations/designations.tsx';
import { Invitations } from '../features/accounts/invitations.tsx';
import { MemberLogins } from '../features/accounts/member-logins.tsx';
import { plays, useMe } from '../lib/session.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { useAppText } from './app.text.ts';
import classes from './designations-page.module.css';

/** Who may judge, and who is invited to take part in judging and deciding. */
export function DesignationsPage() {
  const t = useAppText();
  const isSecretary = plays(useMe(), ['secretary']);
  return (
    <>
      <PageTitle title={t('navigation.aanwijzingen')} lead={t('designations.lead')} />
      <div className={classes.parts}>
        <Designations />
        {isSecretary && <Invitations roles={['assessor', 'boardMember', 'coordinator', 'secretary']} />}
        {isSecretary && <MemberLogins />}
      </div>
    </>
  );
}
