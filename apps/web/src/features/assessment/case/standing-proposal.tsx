import type { ConsensusView } from '@bewijskracht/contracts';
import { writeDateTime } from '../../../lib/dates.ts';
import { useLanguage } from '../../../lib/i18n.ts';
import { VerdictMarkView } from '../marks.tsx';
import classes from './case.module.css';
import { useCaseText } from './case.text.ts';

const FEEDBACK = ['lacking', 'evidenceWanted', 'nextStep'] as const;

/** The proposal that counts now: the judgement, why, what helps the candidate on, and who stands behind it. */
export function StandingProposal({ proposal }: { readonly proposal: NonNullable<ConsensusView['proposal']> }) {
  const t = useCaseText();
  const [language] = useLanguage();
  const { verdict, reasons, feedback, proposedBy, proposedAt, agreedBy } = proposal;
  return (
    <div className={classes.proposal}>
      <p className={classes.quiet}>
        {t('agree.proposal', { name: proposedBy, when: writeDateTime(proposedAt, language) })}
      </p>
      <p className={classes.proposed}>{verdict ? <VerdictMarkView value={verdict} /> : t('agree.open')}</p>
      <p className={classes.written}>{reasons}</p>
      {FEEDBACK.some((part) => feedback[part] !== '') && (
        <dl className={classes.feedback}>
          {FEEDBACK.map(
            (part) =>
              feedback[part] && (
                <div key={part}>
                  <dt>{t(`agree.${part}`)}</dt>
                  <dd className={classes.written}>{feedback[part]}</dd>
                </div>
              ),
          )}
        </dl>
      )}
      <p className={classes.quiet}>
        {t('agree.agreed', { names: agreedBy.map(({ assessorName }) => assessorName).join(', ') })}
      </p>
      {verdict === null &&
        agreedBy
          .filter(({ reason }) => reason !== '' && reason !== reasons)
          .map(({ accountId, assessorName, reason }) => (
            <p key={accountId} className={classes.written}>
              <strong>{assessorName}:</strong> {reason}
            </p>
          ))}
    </div>
  );
}
