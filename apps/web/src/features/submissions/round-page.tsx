import type { FrameworkView, SubmissionView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { writeDate, writeDateTime } from '../../lib/dates.ts';
import { leeruitkomstIn } from '../../lib/framework.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Answer } from '../../ui/answer.tsx';
import { CheckCode } from '../../ui/check-code.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { DossierPanel } from './dossier-panel.tsx';
import { ReturnedPoints } from './returned-points.tsx';
import { RoundAssessors } from './round-assessors.tsx';
import { RoundClock } from './round-clock.tsx';
import { frozenQuery, receiptAddress, roundQuery, useSubmissionActs } from './submission.api.ts';
import classes from './submission.module.css';
import { useSubmissionText } from './submission.text.ts';

export interface RoundPageProps {
  readonly id: string;
  readonly framework: FrameworkView;
  readonly titleOf: (evidenceId: string) => string;
}

/** One round after submitting: receipt, clock, assessors, what was returned, and the way out. */
export function RoundPage({ id, framework, titleOf }: RoundPageProps) {
  const round = useQuery(roundQuery(id));
  return <Answer query={round}>{(found) => <Round round={found} framework={framework} titleOf={titleOf} />}</Answer>;
}

interface RoundProps extends Omit<RoundPageProps, 'id'> {
  readonly round: SubmissionView;
}

function Round({ round, framework, titleOf }: RoundProps) {
  const t = useSubmissionText();
  const [language] = useLanguage();
  return (
    <>
      <PageTitle
        title={t('round.title', { round: round.round })}
        above={<Link to="/aanvragen">{t('round.above')}</Link>}
      />
      <div className={classes.round}>
        <section className={classes.part} aria-labelledby="klok-kop">
          <h2 id="klok-kop">{t('round.clock')}</h2>
          <RoundClock clock={round.clock} />
          <p className={classes.written}>{t(`round.next.${round.clock.stage}`)}</p>
        </section>
        {round.announcements.length > 0 && (
          <section className={classes.part} aria-labelledby="resultaat-kop">
            <h2 id="resultaat-kop">{t('round.results')}</h2>
            <ul className={classes.plain}>
              {round.announcements.map((announcement) => (
                <li key={announcement.id}>
                  <Link to="/resultaten/$id" params={{ id: announcement.id }}>
                    {t('round.result', { date: writeDate(announcement.announcedAt, language) })}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
        {round.state === 'returned' && <ReturnedPoints round={round} titleOf={titleOf} />}
        <Receipt round={round} framework={framework} />
        {round.state !== 'withdrawn' && round.state !== 'returned' && <RoundAssessors round={round} />}
        {round.abilities.withdraw && <Withdraw round={round} />}
      </div>
    </>
  );
}

function Receipt({ round, framework }: Omit<RoundProps, 'titleOf'>) {
  const t = useSubmissionText();
  const [language] = useLanguage();
  const [open, setOpen] = useState(false);
  const frozen = useQuery({ ...frozenQuery(round.id), enabled: open });
  return (
    <section className={classes.part} aria-labelledby="bewijs-kop">
      <h2 id="bewijs-kop">{t('round.receipt')}</h2>
      <dl className={classes.facts}>
        <div>
          <dt>{t('round.submittedAt')}</dt>
          <dd>{writeDateTime(round.submittedAt, language)}</dd>
        </div>
        <div>
          <dt>{t('round.leeruitkomsten')}</dt>
          <dd>
            <ul className={classes.plain}>
              {round.leeruitkomsten.map((code) => (
                <li key={code} lang="nl">
                  {code} {leeruitkomstIn(framework, code)?.displayTitle}
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>{t('round.policy')}</dt>
          <dd>{t('round.policyVersion', { version: round.policyVersion })}</dd>
        </div>
        <div>
          <dt>{t('round.code')}</dt>
          <dd>
            <CheckCode code={round.manifestHash} />
            <span className={classes.hint}>{t('round.codeHint')}</span>
          </dd>
        </div>
      </dl>
      <div className={classes.acts}>
        <a href={receiptAddress(round.id)} download>
          {t('round.pdf')}
        </a>
        <ActionWord onClick={() => setOpen(true)}>{t('round.frozen')}</ActionWord>
      </div>
      <DossierPanel
        open={open}
        title={t('round.frozenTitle')}
        framework={framework}
        dossier={frozen}
        onClose={() => setOpen(false)}
      />
    </section>
  );
}

function Withdraw({ round }: { readonly round: SubmissionView }) {
  const t = useSubmissionText();
  const acts = useSubmissionActs();
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <ActionWord tone="refusal" onClick={() => setAsking(true)}>
        {t('round.withdraw')}
      </ActionWord>
      <ConfirmAct
        open={asking}
        title={t('round.withdrawTitle')}
        act={t('round.withdrawAct')}
        onConfirm={() => acts.withdraw(round.id)}
        onClose={() => setAsking(false)}
      >
        <p>{t('round.withdrawText')}</p>
      </ConfirmAct>
    </div>
  );
}
