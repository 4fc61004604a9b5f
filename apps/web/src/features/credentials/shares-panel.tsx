import type { ShareView } from '@bewijskracht/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Answer } from '../../ui/answer.tsx';
import classes from './deelcertificaten.module.css';
import { ShareForm } from './share-form.tsx';
import { endShare, sharesQuery } from './shares.api.ts';
import { useSharesText } from './shares.text.ts';

/** The links to one paper: made, seen and ended by its holder, who alone decides what is shown to whom. */
export function SharesPanel({ paper }: { readonly paper: string }) {
  const t = useSharesText();
  const client = useQueryClient();
  const shares = useQuery(sharesQuery(paper));
  const [making, setMaking] = useState(false);
  const [message, setMessage] = useState('');
  const again = () => client.invalidateQueries({ queryKey: sharesQuery(paper).queryKey });
  const end = async (id: string) => {
    await endShare(id);
    await again();
    setMessage(t('justEnded'));
  };
  return (
    <section className={classes.show} aria-labelledby={`links-${paper}`}>
      <h3 id={`links-${paper}`}>{t('title')}</h3>
      <p className={classes.text}>{t('lead')}</p>
      {making ? (
        <ShareForm paper={paper} onMade={again} />
      ) : (
        <p>
          <ActionWord onClick={() => setMaking(true)}>{t('make')}</ActionWord>
        </p>
      )}
      <Answer query={shares}>
        {({ shares: links }) =>
          links.length > 0 && (
            <ul className={classes.links} aria-label={t('list')}>
              {links.map((share) => (
                <ShareLine key={share.id} share={share} onEnd={() => void end(share.id)} />
              ))}
            </ul>
          )
        }
      </Answer>
      <p role="status" className={classes.quiet}>
        {message}
      </p>
    </section>
  );
}

function ShareLine({ share, onEnd }: { readonly share: ShareView; readonly onEnd: () => void }) {
  const t = useSharesText();
  const [language] = useLanguage();
  const what = share.extras.map((extra) => t(`extra.${extra}`).toLocaleLowerCase(language)).join(', ');
  return (
    <li>
      <strong>{share.purpose}</strong>
      <p className={classes.quiet}>
        {stateOf(share, t, (at) => writeDate(at, language))} · {t('opened', { count: share.opened })} ·{' '}
        {what === '' ? t('showsNothing') : t('shows', { what })}
      </p>
      {share.isOpen && (
        <p>
          <ActionWord tone="refusal" onClick={onEnd}>
            {t('end', { purpose: share.purpose })}
          </ActionWord>
        </p>
      )}
    </li>
  );
}

function stateOf(share: ShareView, t: ReturnType<typeof useSharesText>, day: (at: string) => string): string {
  if (share.endedAt !== null) return t('ended', { day: day(share.endedAt) });
  return t(share.isOpen ? 'open' : 'over', { day: day(share.expiresAt) });
}
