import type { ResultView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { daysBetween, writeDate, writeDateTime } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { plays, useMe } from '../../lib/session.ts';
import { useHashTarget } from '../../lib/use-hash-target.ts';
import { Answer } from '../../ui/answer.tsx';
import { ButtonAnchor } from '../../ui/button-link.tsx';
import { CheckCode } from '../../ui/check-code.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { useWords } from '../../ui/words.text.ts';
import { resultPaper, resultQuery } from './result.api.ts';
import { ResultLeeruitkomst } from './result-leeruitkomst.tsx';
import classes from './result.module.css';
import { useResultText } from './result.text.ts';

/** The full result of one announcement, also when it is negative (DESIGN §6). */
export function ResultPage({ id }: { readonly id: string }) {
  const result = useQuery(resultQuery(id));
  return <Answer query={result}>{(found) => <Result found={found} />}</Answer>;
}

function Result({ found }: { readonly found: ResultView }) {
  const t = useResultText();
  const words = useWords();
  const [language] = useLanguage();
  const { result } = found;
  const isOwn = plays(useMe(), ['candidate']);
  useHashTarget();
  return (
    <>
      <PageTitle
        title={t(isOwn ? 'title' : 'titleOther')}
        above={t('above', { round: result.round, date: writeDate(found.announcedAt, language) })}
        lead={t('lead', { decidedBy: result.decidedBy[language], date: writeDate(result.sessionHeldOn, language) })}
        action={
          <ButtonAnchor href={resultPaper(found.id)} download>
            {t('pdf')}
          </ButtonAnchor>
        }
      />
      <div className={classes.result}>
        {result.demonstration && <Notice tone="attention" title={t('demonstration')} />}
        <section aria-labelledby="kort-kop">
          <h2 id="kort-kop">{t('summary')}</h2>
          <ul className={classes.summary}>
            {result.leeruitkomsten.map((leeruitkomst) => (
              <li key={leeruitkomst.code}>
                <a href={`#${leeruitkomst.code}`} lang="nl">
                  {leeruitkomst.code} {leeruitkomst.title}
                </a>
                <span>
                  {leeruitkomst.outcome ? (
                    <VerdictMark verdict={leeruitkomst.outcome} />
                  ) : (
                    words(`decision.${leeruitkomst.decision}`)
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
        {result.leeruitkomsten.map((leeruitkomst) => (
          <ResultLeeruitkomst key={leeruitkomst.code} judged={leeruitkomst} isOwn={isOwn} />
        ))}
        <Remedy found={found} />
        <Basis found={found} />
        {isOwn && (
          <p>
            <Link to="/aanvragen/$id" params={{ id: found.submissionId }}>
              {t('round')}
            </Link>
          </p>
        )}
      </div>
    </>
  );
}

function Remedy({ found }: { readonly found: ResultView }) {
  const t = useResultText();
  const [language] = useLanguage();
  const { remedy } = found.result;
  const [today] = useState(() => new Date());
  const left = daysBetween(today, remedy.until);
  return (
    <section className={classes.part} aria-labelledby="niet-eens-kop">
      <h2 id="niet-eens-kop">{t('remedy')}</h2>
      <p className={classes.written}>{remedy.text[language]}</p>
      <p>
        {t('remedyUntil', { date: writeDate(remedy.until, language) })}{' '}
        <strong>{left >= 0 ? t('remedyLeft', { count: left }) : t('remedyOver')}</strong>
      </p>
    </section>
  );
}

function Basis({ found }: { readonly found: ResultView }) {
  const t = useResultText();
  const words = useWords();
  const [language] = useLanguage();
  const { result } = found;
  const { heldOn, skipped } = result.interview;
  return (
    <section className={classes.part} aria-labelledby="basis-kop">
      <h2 id="basis-kop">{t('basis')}</h2>
      <dl className={classes.facts}>
        <Fact name={t('number')}>{result.candidateNumber}</Fact>
        <Fact name={t('name')}>{result.officialName ?? t('noName')}</Fact>
        <Fact name={t('submittedAt')}>{writeDateTime(result.submittedAt, language)}</Fact>
        <Fact name={t('framework')}>
          <span lang="nl">{result.framework.title}</span>
        </Fact>
        <Fact name={t('cutOff')}>
          {result.policy.cutOff[language]} ({t('policy', { version: result.policy.version })})
        </Fact>
        <Fact name={t('assessors')}>
          {result.assessors.map(({ name, kind }) => `${name} (${words(`assessorKind.${kind as 'vak'}`)})`).join(', ')}
        </Fact>
        <Fact name={t('interview')}>
          {heldOn
            ? t('interviewHeld', { date: writeDate(heldOn, language) })
            : t('interviewSkipped', { reason: skipped ?? '' })}
        </Fact>
        <Fact name={t('code')}>
          <CheckCode code={result.manifestHash} />
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
