import type { RegisterRow } from '@bewijskracht/contracts';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import classes from './register.module.css';
import { useRegisterText } from './register.text.ts';

/** How a paper stands: being signed, valid, revoked, or with a request to revoke it. */
export function PaperState({ row }: { readonly row: RegisterRow }) {
  const t = useRegisterText();
  const [language] = useLanguage();
  if (row.state === 'revoked')
    return (
      <strong className={classes.revoked}>
        {t('state.revoked', { date: writeDate(row.revokedAt ?? row.registeredAt, language) })}
      </strong>
    );
  return (
    <>
      {row.state === 'registered' ? <StateMark state="waiting" label={t('state.registered')} /> : t('state.issued')}
      {row.revocation && <span className={classes.asked}>{t('state.asked')}</span>}
    </>
  );
}
