import type { WalletCopyListView, WalletOfferView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { writeDate, writeDateTime } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Answer } from '../../ui/answer.tsx';
import classes from './wallet.module.css';
import { offerToWallet, walletCopiesQuery } from './wallet.api.ts';
import { useWalletText } from './wallet.text.ts';

/** Takes one paper into a wallet: a code to scan, a pin to type over, and where the paper is already. */
export function WalletPanel({ paper }: { readonly paper: string }) {
  const t = useWalletText();
  const [offer, setOffer] = useState<WalletOfferView & { readonly before: number }>();
  const [failed, setFailed] = useState(false);
  const copies = useQuery(walletCopiesQuery(paper, offer !== undefined));
  const count = copies.data?.copies.length ?? 0;
  const arrived = offer !== undefined && count > offer.before;
  const make = async () => {
    setFailed(false);
    try {
      setOffer({ ...(await offerToWallet(paper)), before: count });
    } catch {
      setFailed(true);
    }
  };
  return (
    <section className={classes.panel} aria-labelledby={`wallet-${paper}`}>
      <h3 id={`wallet-${paper}`}>{t('title')}</h3>
      <p className={classes.text}>{t('lead')}</p>
      {offer && !arrived && <Offer offer={offer} />}
      <p>
        <ActionWord onClick={() => void make()}>{t(offer ? 'again' : 'offer')}</ActionWord>
      </p>
      <p role="status">{failed ? t('failed') : arrived ? t('arrived') : ''}</p>
      <Answer query={copies}>{({ copies: held }) => held.length > 0 && <Copies held={held} />}</Answer>
    </section>
  );
}

function Offer({ offer }: { readonly offer: WalletOfferView }) {
  const t = useWalletText();
  const [language] = useLanguage();
  return (
    <div className={classes.offer}>
      <img className={classes.qr} src={offer.qr} alt={t('qr')} />
      <div className={classes.steps}>
        <p>{t('scan')}</p>
        <p>
          <a href={offer.link}>{t('link')}</a>
        </p>
        <p>
          {t('pin')}: <strong className={classes.pin}>{offer.pin}</strong>
        </p>
        <p className={classes.quiet}>{t('until', { time: writeDateTime(offer.expiresAt, language) })}</p>
      </div>
    </div>
  );
}

function Copies({ held }: { readonly held: WalletCopyListView['copies'] }) {
  const t = useWalletText();
  const [language] = useLanguage();
  return (
    <ul className={classes.copies} aria-label={t('list')}>
      {held.map(({ id, form, key, issuedAt }) => (
        <li key={id}>{t('copy', { form: t(`form.${form}`), key, date: writeDate(issuedAt, language) })}</li>
      ))}
    </ul>
  );
}
