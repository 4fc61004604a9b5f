import type { LoginView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { writeDateTime } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { ListSection } from '../../ui/list-section.tsx';
import { Notice } from '../../ui/notice.tsx';
import classes from './accounts.module.css';
import { useAccountsText } from './accounts.text.ts';
import { loginsQuery, useEndLogins } from './logins.api.ts';

/** Where one is logged in, and the way to end it there. */
export function Logins() {
  const t = useAccountsText();
  const nameOf = useDeviceName();
  const logins = useQuery(loginsQuery);
  const end = useEndLogins();
  const [leaving, setLeaving] = useState<LoginView | 'others'>('others');
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<string>();
  const one = leaving === 'others' ? undefined : leaving;
  const ask = (what: LoginView | 'others') => {
    setLeaving(what);
    setAsking(true);
  };
  const hasOthers = logins.data?.logins.some(({ isCurrent }) => !isCurrent) ?? false;
  return (
    <div className={classes.apart}>
      <ListSection title={t('logins.title')} lead={t('logins.lead')}>
        <Answer query={logins}>{(view) => <LoginList logins={view.logins} onEnd={ask} />}</Answer>
        {done && (
          <Notice tone="done" live>
            <p>{done}</p>
          </Notice>
        )}
        {hasOthers && (
          <div>
            <Button kind="second" onClick={() => ask('others')}>
              {t('logins.endOthers')}
            </Button>
          </div>
        )}
      </ListSection>
      <ConfirmAct
        open={asking}
        title={one ? t('logins.endOneTitle', { device: nameOf(one) }) : t('logins.endOthers')}
        act={one ? t('logins.end') : t('logins.endOthers')}
        askPassword
        onConfirm={async (password) => {
          await end({ loginId: one?.id ?? null, password });
          setDone(one ? t('logins.oneEnded', { device: nameOf(one) }) : t('logins.othersEnded'));
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('logins.endText')}</p>
      </ConfirmAct>
    </div>
  );
}

interface LoginListProps {
  readonly logins: readonly LoginView[];
  readonly onEnd: (login: LoginView) => void;
}

function LoginList({ logins, onEnd }: LoginListProps) {
  const t = useAccountsText();
  const nameOf = useDeviceName();
  const [language] = useLanguage();
  return (
    <>
      <ul className={classes.logins}>
        {logins.map((login) => {
          const device = nameOf(login);
          const since = writeDateTime(login.startedAt, language);
          return (
            <li key={login.id}>
              <strong>{device}</strong>
              {login.isCurrent && <> ({t('logins.here')})</>}
              <p className={classes.moment}>{t('logins.since', { when: since })}</p>
              {!login.isCurrent && (
                <>
                  <p className={classes.moment}>
                    {t('logins.lastUsed', { when: writeDateTime(login.lastUsedAt, language) })}
                  </p>
                  <ActionWord
                    tone="refusal"
                    aria-label={t('logins.endOne', { device, when: since })}
                    onClick={() => onEnd(login)}
                  >
                    {t('logins.end')}
                  </ActionWord>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {logins.length === 1 && <p className={classes.moment}>{t('logins.nowhereElse')}</p>}
    </>
  );
}

/** "Firefox op Windows", or what of it is known. */
function useDeviceName(): (login: LoginView) => string {
  const t = useAccountsText();
  return ({ browser, system }) =>
    browser && system ? t('logins.device', { browser, system }) : (browser ?? system ?? t('logins.unknown'));
}
