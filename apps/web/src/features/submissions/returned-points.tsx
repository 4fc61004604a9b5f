import type { SubmissionView } from '@bewijskracht/contracts';
import { Link } from '@tanstack/react-router';
import { joinFacts } from '../../lib/join-facts.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { useWords } from '../../ui/words.text.ts';
import classes from './submission.module.css';
import { useSubmissionText } from './submission.text.ts';

export interface ReturnedPointsProps {
  readonly round: SubmissionView;
  readonly titleOf: (evidenceId: string) => string;
}

/** What the coordinator asks to mend, each point with the way to its evidence, and then the way back in. */
export function ReturnedPoints({ round, titleOf }: ReturnedPointsProps) {
  const t = useSubmissionText();
  const words = useWords();
  return (
    <section className={classes.part} aria-labelledby="terug-kop">
      <h2 id="terug-kop">{t('round.returned')}</h2>
      <p>{t('round.returnedText')}</p>
      <ol className={classes.points}>
        {round.returned.map((point, index) => (
          <li key={index}>
            <p className={classes.quiet}>
              {joinFacts([
                words(`ground.${point.ground}`),
                ...(point.evidenceId ? [t('round.returnedPoint', { title: titleOf(point.evidenceId) })] : []),
              ])}
            </p>
            <p className={classes.written}>{point.text}</p>
            {point.evidenceId && (
              <Link to="/bewijs/$id" params={{ id: point.evidenceId }}>
                {t('round.toEvidence')}
                <span className="visually-hidden">: {titleOf(point.evidenceId)}</span>
              </Link>
            )}
          </li>
        ))}
      </ol>
      <div>
        <ButtonLink to="/indienen" search={{ lu: round.leeruitkomsten.join(',') }}>
          {t('round.again')}
        </ButtonLink>
      </div>
    </section>
  );
}
