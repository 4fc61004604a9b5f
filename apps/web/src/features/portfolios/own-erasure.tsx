import type { OwnErasureView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Answer } from '../../ui/answer.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { ownErasureQuery, useErasureActs } from './erasure.api.ts';
import { useErasureText } from './erasure.text.ts';
import classes from './portfolios.module.css';

/** A candidate asks to be erased, or takes that back. */
export function OwnErasure() {
  const t = useErasureText();
  const erasure = useQuery(ownErasureQuery);
  return (
    <section aria-labelledby="wissen" className={classes.erasure}>
      <h2 id="wissen">{t('own.title')}</h2>
      <p>{t('own.what')}</p>
      <p>{t('own.kept')}</p>
      <Answer query={erasure}>{(view) => <Request view={view} />}</Answer>
    </section>
  );
}

function Request({ view }: { readonly view: OwnErasureView }) {
  const t = useErasureText();
  const [language] = useLanguage();
  const acts = useErasureActs();
  const [asking, setAsking] = useState(false);
  return (
    <>
      {view.obstacle === 'caseRunning' && <p>{t('own.caseRunning')}</p>}
      {view.until && <p>{t('own.remedyOpen', { date: writeDate(view.until, language) })}</p>}
      {view.requestedAt ? (
        <>
          <p role="status">{t('own.asked', { date: writeDate(view.requestedAt, language) })}</p>
          <ActionWord onClick={() => void acts.takeBack()}>{t('own.takeBack')}</ActionWord>
        </>
      ) : (
        <ActionWord tone="refusal" onClick={() => setAsking(true)}>
          {t('own.ask')}
        </ActionWord>
      )}
      <ConfirmAct
        open={asking}
        title={t('own.askTitle')}
        act={t('own.ask')}
        onConfirm={() => acts.ask()}
        onClose={() => setAsking(false)}
      >
        <p>{t('own.what')}</p>
        <p>{t('own.kept')}</p>
        <p>{t('own.download')}</p>
      </ConfirmAct>
    </>
  );
}
