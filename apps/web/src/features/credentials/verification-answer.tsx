import type { VerificationView } from '@bewijskracht/contracts';
import { asRead } from '@bewijskracht/domain';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { writeDate, writeDateTime } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { isolate } from '../../lib/isolate.ts';
import { useTitle } from '../../lib/use-title.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { ClampedText } from '../../ui/clamped-text.tsx';
import { Meaning } from './meaning.tsx';
import { VerificationSteps } from './verification-steps.tsx';
import classes from './verify.module.css';
import { useVerifyText } from './verify.text.ts';

type PlainAnswer = VerificationView['answer'] | 'demonstration';

const TONES: Readonly<Record<PlainAnswer, 'done' | 'attention' | 'refusal'>> = {
  valid: 'done',
  demonstration: 'attention',
  revoked: 'refusal',
  tampered: 'refusal',
  unsigned: 'refusal',
  malformed: 'refusal',
  suspended: 'attention',
  expired: 'attention',
  notYetValid: 'attention',
  unknownIssuer: 'attention',
  unknownStatus: 'attention',
  undecided: 'attention',
  unreadable: 'attention',
};

export interface VerificationAnswerProps {
  /** The file's name. */
  readonly file: string;
  readonly at: Date;
  readonly view: VerificationView;
  readonly onAgain: () => void;
  /** Only where our server can find out what the browser couldn't. */
  readonly onAskServer?: () => Promise<void>;
}

/** The plain answer first, then what the paper says, then every check with its own answer. */
export function VerificationAnswer({ file, at, view, onAgain, onAskServer }: VerificationAnswerProps) {
  const t = useVerifyText();
  return (
    <div className={classes.stack}>
      <Plain file={file} at={at} view={view} />
      {onAskServer && <AskServer ask={onAskServer} />}
      {view.credential && <Says credential={view.credential} view={view} />}
      {view.steps.length > 0 && <VerificationSteps steps={view.steps} />}
      {view.credential && (
        <section className={classes.part} aria-labelledby="van-wie">
          <h2 id="van-wie">{t('whose.title')}</h2>
          <p>{t('whose.text')}</p>
        </section>
      )}
      <Meaning />
      <div className={classes.acts}>
        <ActionWord onClick={onAgain}>{t('again')}</ActionWord>
        <ActionWord onClick={() => window.print()}>{t('print')}</ActionWord>
      </div>
    </div>
  );
}

/** The file leaves the computer only when the reader says so. */
function AskServer({ ask }: { readonly ask: () => Promise<void> }) {
  const t = useVerifyText();
  const [state, setState] = useState<'open' | 'busy' | 'failed'>('open');
  const press = async () => {
    setState('busy');
    try {
      await ask();
    } catch {
      setState('failed');
    }
  };
  return (
    <div className={classes.part}>
      <p>{t('server.text')}</p>
      <p>
        <ActionWord onClick={() => void press()}>{t('server.ask')}</ActionWord>
      </p>
      <p role="status">{state === 'open' ? '' : t(`server.${state}`)}</p>
    </div>
  );
}

/** A demonstration never reads as valid, just as on its public page. */
function plainAnswer({ answer, credential }: VerificationView): PlainAnswer {
  return answer === 'valid' && credential?.demonstration ? 'demonstration' : answer;
}

function Plain({ file, at, view }: Omit<VerificationAnswerProps, 'onAgain' | 'onAskServer'>) {
  const t = useVerifyText();
  const [language] = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const answer = plainAnswer(view);
  useTitle(t(`answer.${answer}.head`));
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={classes.answer} data-tone={TONES[answer]} aria-label={t('answerLabel')}>
      <h1 ref={heading} tabIndex={-1}>
        {t(`answer.${answer}.head`)}
      </h1>
      <p>{t(`answer.${answer}.text`)}</p>
      {view.unreadable && <p>{t(`unreadable.${view.unreadable}`)}</p>}
      <p className={classes.checked}>
        {t('checked', { file: isolate(asRead(file)), when: writeDateTime(at, language) })}
      </p>
    </section>
  );
}

interface SaysProps {
  readonly credential: NonNullable<VerificationView['credential']>;
  readonly view: VerificationView;
}

/** What the paper says, as a statement only where the signature and the issuer are sure. */
function Says({ credential, view }: SaysProps) {
  const t = useVerifyText();
  const [language] = useLanguage();
  const isValid = (check: 'signature' | 'issuer') =>
    view.steps.some((step) => step.check === check && step.answer === 'valid');
  const sure = isValid('signature') && isValid('issuer');
  const issuer = credential.issuerName || asRead(credential.issuerId) || t('says.unnamed');
  return (
    <div className={classes.says}>
      <p className={classes.shown}>
        {t(plainAnswer(view) === 'valid' ? 'says.shown' : 'says.stated')}{' '}
        <strong lang="nl">
          <bdi>{credential.leeruitkomst || credential.name || t('says.unnamed')}</bdi>
        </strong>
      </p>
      {credential.description && <ClampedText text={credential.description} lang="nl" />}
      <dl className={classes.facts}>
        <Fact term={t(sure ? 'says.issuedBy' : 'says.saysIssuedBy')}>{issuer}</Fact>
        {credential.awardedAt && <Fact term={t('says.awarded')}>{writeDate(credential.awardedAt, language)}</Fact>}
        {credential.registerNumber && <Fact term={t('says.register')}>{credential.registerNumber}</Fact>}
        {credential.instruments.length > 0 && (
          <Fact term={t('says.judged')}>
            <Judging credential={credential} />
          </Fact>
        )}
        {credential.level && (
          <Fact term={t('says.level')}>
            <span lang="nl">{credential.level}</span>
          </Fact>
        )}
        {credential.legalNature && (
          <Fact term={t('says.worth')}>
            <span lang="nl">{credential.legalNature}</span>
          </Fact>
        )}
      </dl>
      {credential.publicPage && (
        <p>
          <a href={new URL(credential.publicPage).pathname}>{t('says.publicPage')}</a>
        </p>
      )}
    </div>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </>
  );
}

function Judging({ credential }: Pick<SaysProps, 'credential'>) {
  const t = useVerifyText();
  const { instruments, assessors } = credential;
  const named = instruments.map((each) =>
    each === 'portfolio' || each === 'interview' ? t(`instrument.${each}`) : each,
  );
  return [named.join(' + '), assessors === null ? '' : t('says.assessors', { count: assessors })]
    .filter(Boolean)
    .join(', ');
}
