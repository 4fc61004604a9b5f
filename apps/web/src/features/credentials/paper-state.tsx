import type { RegisterRow } from '@bewijskracht/contracts';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import classes from './register.module.css';
import { useRegisterText } from './register.text.ts';

/** How a paper stands: being signed, valid, suspended, revoked, replaced, or with a request about it. */
export function PaperState({ row }: { readonly row: RegisterRow }) {
  const t = useRegisterText();
  const [language] = useLanguage();
  if (row.state === 'revoked')
    return (
      <strong className={classes.revoked}>
        {t('state.revoked', { date: writeDate(row.revokedAt ?? row.registeredAt, language) })}
      </strong>
    );
  if (row.state === 'superseded')
    return <strong className={classes.revoked}>{t('state.superseded', { number: row.supersededBy ?? '' })}</strong>;
  if (row.state === 'suspended')
    return (
      <>
        <strong className={classes.revoked}>
          {t('state.suspended', { date: writeDate(row.suspendedAt ?? row.registeredAt, language) })}
        </strong>
        {row.suspension && <span className={classes.asked}>{t('state.liftAsked')}</span>}
      </>
    );
  return (
    <>
      {row.state === 'registered' ? <StateMark state="waiting" label={t('state.registered')} /> : t('state.issued')}
      {row.revocation && <span className={classes.asked}>{t('state.asked')}</span>}
      {row.suspension && <span className={classes.asked}>{t('state.suspendAsked')}</span>}
    </>
  );
}
