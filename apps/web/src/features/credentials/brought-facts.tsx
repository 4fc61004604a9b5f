import type { BroughtView } from '@bewijskracht/contracts';
import { asRead } from '@bewijskracht/domain';
import { useId } from 'react';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { isolate } from '../../lib/isolate.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import classes from './brought.module.css';
import { useBroughtText } from './brought.text.ts';
import { useVerifyText } from './verify.text.ts';

export interface BroughtFactsProps {
  readonly brought: BroughtView;
  /** Whose claim it is: the reader's own, or a candidate's. */
  readonly claim: 'claimedBy' | 'claimedByCandidate';
}

/** What a paper from elsewhere says, as a claim, and what the checks said of it on the day it came. */
export function BroughtFacts({ brought, claim }: BroughtFactsProps) {
  const t = useBroughtText();
  const [language] = useLanguage();
  const { credential, steps } = brought.verification;
  const isKnown = steps.some(({ check, answer }) => check === 'issuer' && answer === 'valid');
  const issuer = credential?.issuerName || asRead(credential?.issuerId ?? '') || '?';
  return (
    <>
      <p>
        <StateMark state="claimed" label={t(claim)} />
      </p>
      <p>
        {t('says', { issuer: isolate(issuer) })} {t(isKnown ? 'known' : 'unknown')}{' '}
        {credential?.awardedAt && t('awarded', { date: writeDate(credential.awardedAt, language) })}
      </p>
      <p className={classes.quiet}>{t(`way.${brought.way}`)}</p>
      <Checks brought={brought} />
    </>
  );
}

/** The name that the paper has for itself. */
export function nameOf({ verification }: BroughtView): string {
  return verification.credential?.name || verification.credential?.leeruitkomst || '?';
}

function Checks({ brought }: { readonly brought: BroughtView }) {
  const t = useBroughtText();
  const verify = useVerifyText();
  const [language] = useLanguage();
  const id = useId();
  return (
    <details className={classes.checks}>
      <summary id={id}>{t('checks', { date: writeDate(brought.broughtAt, language) })}</summary>
      <ul aria-labelledby={id}>
        {brought.verification.steps.map(({ check, answer, code }) => (
          <li key={`${check} ${code}`}>
            {verify(`check.${check}`)}: {verify(`outcome.${answer}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How one claimed leeruitkomst stands: it waits, or was decided, with the reason. */
export function BroughtDecision({ item }: { readonly item: BroughtView['leeruitkomsten'][number] }) {
  const t = useBroughtText();
  const [language] = useLanguage();
  const { decision } = item;
  return (
    <>
      <p>
        <strong lang="nl">
          {item.leeruitkomst} {item.title}
        </strong>
      </p>
      <p>{decision ? t(`decision.${decision.kind}`, { date: writeDate(decision.decidedAt, language) }) : t('waits')}</p>
      {decision && <p className={classes.reason}>{decision.reason}</p>}
    </>
  );
}
