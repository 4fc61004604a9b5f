import type { OwnDeelcertificaatView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Answer } from '../../ui/answer.tsx';
import { ButtonAnchor } from '../../ui/button-link.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { certificateAddress, credentialAddress, deelcertificatenQuery, isBeingSigned } from './deelcertificaten.api.ts';
import classes from './deelcertificaten.module.css';
import { SharesPanel } from './shares-panel.tsx';
import { WalletPanel } from './wallet-panel.tsx';
import { useDeelcertificatenText } from './deelcertificaten.text.ts';
import { MoreForms } from './more-forms.tsx';
import { Wholes } from './wholes.tsx';

/** The papers one has received: to keep, to show, and to let anybody check. */
export function DeelcertificatenPage() {
  const t = useDeelcertificatenText();
  const papers = useQuery(deelcertificatenQuery);
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <Answer query={papers}>
        {({ deelcertificaten }) =>
          deelcertificaten.length === 0 ? (
            <Empty title={t('emptyTitle')} action={<Link to="/portfolio">{t('toPortfolio')}</Link>}>
              <p>{t('empty')}</p>
            </Empty>
          ) : (
            <>
              <ul className={classes.papers} aria-label={t('list')}>
                {deelcertificaten.map((paper) => (
                  <Paper key={paper.id} paper={paper} />
                ))}
              </ul>
              <Wholes />
            </>
          )
        }
      </Answer>
    </>
  );
}

function Paper({ paper }: { readonly paper: OwnDeelcertificaatView }) {
  const t = useDeelcertificatenText();
  return (
    <li className={classes.paper}>
      <p className={classes.number}>
        {paper.leeruitkomst} · {t('number')} {paper.registerNumber}
      </p>
      <h2 className={classes.title} lang="nl">
        {paper.title}
      </h2>
      <p role="status">
        <PaperState paper={paper} />
      </p>
      {isBeingSigned(paper) && <p className={classes.quiet}>{t('signing')}</p>}
      {isOff(paper.state) && <Notice tone="refusal" title={t(`${paper.state}Text`)} />}
      {paper.state === 'issued' && (
        <>
          <div className={classes.acts}>
            <ButtonAnchor kind="second" href={certificateAddress(paper.id)} download>
              {t('pdf')}
            </ButtonAnchor>
            <a href={credentialAddress(paper.id)} download>
              {t('json')}
            </a>
          </div>
          <ShowToEmployer paper={paper} />
          <SharesPanel paper={paper.id} />
          <MoreForms paper={paper} />
          <WalletPanel paper={paper.id} />
        </>
      )}
    </li>
  );
}

type Off = 'revoked' | 'suspended' | 'superseded';

/** Whether it doesn't count, for good or for a while. */
function isOff(state: OwnDeelcertificaatView['state']): state is Off {
  return state === 'revoked' || state === 'suspended' || state === 'superseded';
}

function PaperState({ paper }: { readonly paper: OwnDeelcertificaatView }) {
  const t = useDeelcertificatenText();
  const [language] = useLanguage();
  const day = (at: string | null) => (at ? writeDate(at, language) : '');
  if (paper.state === 'registered') return <StateMark state="waiting" label={t('state.registered')} />;
  if (paper.state === 'superseded')
    return <StateMark state="notJudged" label={t('state.superseded', { number: paper.supersededBy ?? '' })} />;
  if (paper.state === 'suspended')
    return <StateMark state="notJudged" label={t('state.suspended', { date: day(paper.suspendedAt) })} />;
  if (paper.state === 'revoked')
    return <StateMark state="notJudged" label={t('state.revoked', { date: day(paper.revokedAt) })} />;
  return <StateMark state="shown" label={t('state.issued', { date: day(paper.issuedAt) })} />;
}

function ShowToEmployer({ paper }: { readonly paper: OwnDeelcertificaatView }) {
  const t = useDeelcertificatenText();
  const [answer, setAnswer] = useState<'copied' | 'copyFailed'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(paper.address);
      setAnswer('copied');
    } catch {
      setAnswer('copyFailed');
    }
  };
  return (
    <div className={classes.show}>
      <h3>{t('show')}</h3>
      <p className={classes.text}>{t('showText')}</p>
      <p className={classes.address}>{paper.address}</p>
      <div className={classes.acts}>
        <ActionWord onClick={() => void copy()}>{t('copy')}</ActionWord>
        <a href={paper.address}>{t('page')}</a>
        <span role="status">{answer && t(answer)}</span>
      </div>
    </div>
  );
}
