import type { VerificationView } from '@bewijskracht/contracts';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage, type Language } from '../../lib/i18n.ts';
import classes from './verify.module.css';
import { nl } from './verify.nl.ts';
import { useVerifyText } from './verify.text.ts';

const SIGNS = { valid: '✓', invalid: '✕', unknown: '?' } as const;

/** Every check as a line with its own answer; "could not be checked" is never a "no". */
export function VerificationSteps({ steps }: Pick<VerificationView, 'steps'>) {
  const t = useVerifyText();
  const [language] = useLanguage();
  return (
    <section aria-labelledby="controles" className={classes.part}>
      <h2 id="controles">{t('checks')}</h2>
      <ul className={classes.steps}>
        {steps.map(({ check, answer, code, facts }) => (
          <li key={`${check} ${code}`} data-answer={answer}>
            <span className={classes.sign} aria-hidden="true">
              {SIGNS[answer]}
            </span>
            <span>
              <strong>
                {t(`check.${check}`)}: {t(`outcome.${answer}`)}.
              </strong>{' '}
              {isFinding(code) ? t(`finding.${code}`, { day: dayOf(facts, language) }) : t('otherFinding')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The day that a finding speaks of: when the status list was made, or when it was last looked up. */
function dayOf(facts: VerificationView['steps'][number]['facts'], language: Language): string {
  const { asOf } = facts;
  return typeof asOf === 'string' ? writeDate(asOf, language) : '';
}

/** A newer platform may find what this page has no words for yet. */
function isFinding(code: string): code is keyof typeof nl.finding {
  return code in nl.finding;
}
