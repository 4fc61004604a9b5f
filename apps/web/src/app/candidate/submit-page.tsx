import type { MatrixRow, ReadinessView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { DossierPanel } from '../../features/submissions/dossier-panel.tsx';
import { ReadinessLines } from '../../features/submissions/readiness-lines.tsx';
import { previewQuery, readinessQuery } from '../../features/submissions/submission.api.ts';
import { SubmitForm } from '../../features/submissions/submit-form.tsx';
import { useSubmissionText } from '../../features/submissions/submission.text.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { Answer } from '../../ui/answer.tsx';
import { Checkbox } from '../../ui/mantine/fields.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { useWords } from '../../ui/words.text.ts';
import { OwnPortfolio, titleIn, type OwnPortfolioFacts } from './own-portfolio.tsx';
import { phaseOf } from './phase.ts';
import { placeOfLine } from './places.ts';
import classes from './submit.module.css';

/** Submitting: choose, see what still blocks, look at it as the assessor will, and submit once. */
export function SubmitPage() {
  return <OwnPortfolio>{(facts) => <Submit {...facts} />}</OwnPortfolio>;
}

function Submit({ matrix, framework }: OwnPortfolioFacts) {
  const t = useSubmissionText();
  const navigate = useNavigate();
  const { lu = '' } = useSearch({ from: '/candidate/indienen' });
  const wanted = lu.split(',');
  const chosen = matrix.rows
    .filter((row) => wanted.includes(row.leeruitkomst) && unavailable(row) === undefined)
    .map((row) => row.leeruitkomst);
  const choose = (code: string, on: boolean) => {
    const next = matrix.rows
      .map((row) => row.leeruitkomst)
      .filter((each) => (each === code ? on : chosen.includes(each)));
    void navigate({ to: '/indienen', search: { lu: next.join(',') }, replace: true, resetScroll: false });
  };
  return (
    <>
      <PageTitle
        title={t('submit.title')}
        lead={t('submit.lead')}
        action={<Link to="/aanvragen">{t('submit.rounds')}</Link>}
      />
      <div className={classes.submit}>
        <Choice matrix={matrix} framework={framework} chosen={chosen} onChoose={choose} />
        {chosen.length === 0 ? (
          <p className={classes.quiet}>{t('submit.nothingChosen')}</p>
        ) : (
          <Gate key={chosen.join()} matrix={matrix} framework={framework} chosen={chosen} />
        )}
      </div>
    </>
  );
}

interface ChoiceProps extends OwnPortfolioFacts {
  readonly chosen: readonly string[];
  readonly onChoose: (leeruitkomst: string, on: boolean) => void;
}

function Choice({ matrix, framework, chosen, onChoose }: ChoiceProps) {
  const t = useSubmissionText();
  const words = useWords();
  return (
    <fieldset className={classes.choice}>
      <legend>{t('submit.choose')}</legend>
      {framework.leeruitkomsten.map((leeruitkomst) => {
        const row = matrix.rows.find((each) => each.leeruitkomst === leeruitkomst.code);
        if (!row) return null;
        const reason = unavailable(row);
        const counts = t('submit.counts', { explained: row.explained, total: leeruitkomst.gedragsindicatoren.length });
        return (
          <Checkbox
            key={leeruitkomst.code}
            label={
              <>
                {leeruitkomst.number}. <span lang="nl">{leeruitkomst.displayTitle}</span>
              </>
            }
            description={
              reason === 'busy' && row.submission
                ? t('submit.unavailable.busy', { stage: words(`stage.${row.submission.clock.stage}`) })
                : reason === 'shown'
                  ? t('submit.unavailable.shown')
                  : counts
            }
            checked={chosen.includes(leeruitkomst.code)}
            disabled={reason !== undefined}
            onChange={(event) => onChoose(leeruitkomst.code, event.currentTarget.checked)}
          />
        );
      })}
    </fieldset>
  );
}

interface GateProps extends OwnPortfolioFacts {
  readonly chosen: readonly string[];
}

function Gate({ matrix, framework, chosen }: GateProps) {
  const t = useSubmissionText();
  const readiness = useQuery(readinessQuery(chosen));
  const [looking, setLooking] = useState(false);
  const preview = useQuery({ ...previewQuery(chosen), enabled: looking });
  return (
    <>
      <section className={classes.part} aria-labelledby="klaar-kop">
        <h2 id="klaar-kop">{t('ready.title')}</h2>
        <Answer query={readiness}>
          {(found) => (
            <ReadinessLines
              lines={found.lines}
              titleOf={titleIn(matrix)}
              linkTo={(line, sentence) => {
                const place = placeOfLine(line);
                const about = chosen.length > 1 && line.leeruitkomst ? `${line.leeruitkomst}: ${sentence}` : sentence;
                return place ? <Link {...place}>{about}</Link> : about;
              }}
            />
          )}
        </Answer>
      </section>
      {readiness.data && (
        <SubmitForm
          leeruitkomsten={chosen}
          readiness={withoutStatements(readiness.data)}
          policy={matrix.policy}
          route={matrix.route}
        >
          <p>
            <ActionWord onClick={() => setLooking(true)}>{t('submit.preview')}</ActionWord>
          </p>
          <p>
            {t('submit.people')} <Link to="/mensen">{t('submit.peopleLink')}</Link>
          </p>
        </SubmitForm>
      )}
      <DossierPanel
        open={looking}
        title={t('submit.previewTitle')}
        note={t('submit.previewNote')}
        framework={framework}
        dossier={preview}
        onClose={() => setLooking(false)}
      />
    </>
  );
}

/** Own work and the rules are stated on this page itself, at the moment of submitting. */
function withoutStatements(readiness: ReadinessView): ReadinessView {
  const stated = ['own-work-not-stated', 'policy-not-accepted'];
  return { ...readiness, lines: readiness.lines.filter((line) => !stated.includes(line.code)) };
}

/** Why a leeruitkomst can't be submitted now: it is with somebody, or it was shown already. */
function unavailable(row: MatrixRow): 'busy' | 'shown' | undefined {
  const phase = phaseOf(row);
  return phase === 'busy' || phase === 'shown' ? phase : undefined;
}
