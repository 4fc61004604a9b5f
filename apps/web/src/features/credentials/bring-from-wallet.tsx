import type { WalletRequestView } from '@bewijskracht/contracts';
import { useState } from 'react';
import { writeDateTime } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ProblemError } from '../../lib/problem.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import classes from './brought.module.css';
import { useBroughtText } from './brought.text.ts';
import { askWallet, useWalletRequest } from './wallet-requests.api.ts';
import walletClasses from './wallet.module.css';

/** One paper out of the candidate's own wallet: a code to scan, and what came of it. */
export function BringFromWallet() {
  const t = useBroughtText();
  const [asked, setAsked] = useState<WalletRequestView>();
  const [failure, setFailure] = useState<string>();
  const ask = async () => {
    setFailure(undefined);
    try {
      setAsked(await askWallet());
    } catch (error) {
      setAsked(undefined);
      setFailure(error instanceof ProblemError ? error.title : t('failed'));
    }
  };
  return (
    <section className={classes.way} aria-labelledby="uit-wallet">
      <h2 id="uit-wallet" className={classes.wayName}>
        {t('wallet.title')}
      </h2>
      <p className={classes.quiet}>{t('wallet.lead')}</p>
      {asked && <Asked key={asked.id} asked={asked} />}
      <div>
        <Button kind="second" onClick={() => void ask()}>
          {t(asked ? 'wallet.again' : 'wallet.ask')}
        </Button>
      </div>
      {failure && <Notice tone="refusal" title={failure} live />}
    </section>
  );
}

function Asked({ asked }: { readonly asked: WalletRequestView }) {
  const t = useBroughtText();
  const { data } = useWalletRequest(asked.id);
  const state = data?.state ?? 'waiting';
  return (
    <>
      {state === 'waiting' && <Code asked={asked} />}
      <p role="status">{(state === 'waiting' || state === 'checking') && t(`wallet.${state}`)}</p>
      {state === 'received' && (
        <Notice tone="done" live>
          <p>{t('added')}</p>
        </Notice>
      )}
      {state === 'over' && (
        <Notice tone="attention" live>
          <p>{t('wallet.over')}</p>
        </Notice>
      )}
      {state === 'refused' && (
        <Notice tone="refusal" title={t('wallet.refused')} live>
          <p>{t(`wallet.refusal.${data?.refusal ?? 'unreadable'}`)}</p>
        </Notice>
      )}
    </>
  );
}

function Code({ asked }: { readonly asked: WalletRequestView }) {
  const t = useBroughtText();
  const [language] = useLanguage();
  return (
    <div className={walletClasses.offer}>
      <img className={walletClasses.qr} src={asked.qr} alt={t('wallet.qr')} />
      <div className={walletClasses.steps}>
        <p>{t('wallet.scan')}</p>
        <p>
          <a href={asked.link}>{t('wallet.link')}</a>
        </p>
        <p>{t('wallet.choose')}</p>
        <p className={walletClasses.quiet}>{t('wallet.until', { time: writeDateTime(asked.expiresAt, language) })}</p>
      </div>
    </div>
  );
}
