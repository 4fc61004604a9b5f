import type { FrameworkView, MatrixView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { WhoYouAre } from '../../features/portfolios/who-you-are.tsx';
import { frameworkQuery, offerQuery } from '../../lib/framework.ts';
import { matrixQuery } from '../../lib/portfolio.ts';
import { Answer } from '../../ui/answer.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { useCandidateText } from './candidate.text.ts';
import { isNotStarted } from './own-portfolio.tsx';
import { StartExplain } from './start-explain.tsx';
import { StartProject } from './start-project.tsx';
import { stepFor, START_STEPS, type StartSearch, type StartStep } from './start-steps.ts';
import { StartShows } from './start-shows.tsx';
import classes from './start.module.css';
import { useStartSteps } from './use-start-steps.ts';

/** The first visit: who you are, one project, what it shows, and why; in small steps that can be left at any time. */
export function StartPage() {
  const t = useCandidateText();
  const matrix = useQuery(matrixQuery);
  const search = useSearch({ from: '/candidate/portfolio/start' });
  if (isNotStarted(matrix.error))
    return (
      <Frame step="wie" title={t('start.who')} text={t('start.whoText')}>
        <Who />
      </Frame>
    );
  return <Answer query={matrix}>{(found) => <Steps matrix={found} search={search} />}</Answer>;
}

function Who() {
  const offer = useQuery(offerQuery);
  const goTo = useStartSteps();
  return (
    <Answer query={offer}>{(found) => <WhoYouAre offer={found} onStarted={() => goTo({ stap: 'project' })} />}</Answer>
  );
}

interface StepsProps {
  readonly matrix: MatrixView;
  readonly search: StartSearch;
}

function Steps({ matrix, search }: StepsProps) {
  const { code, version } = matrix.portfolio.framework;
  const framework = useQuery(frameworkQuery(code, version));
  const at = stepFor(matrix, search);
  if (at === undefined) return <Navigate to="/portfolio" replace />;
  return <Answer query={framework}>{(found) => <Step matrix={matrix} framework={found} at={at} />}</Answer>;
}

interface StepProps {
  readonly matrix: MatrixView;
  readonly framework: FrameworkView;
  readonly at: StartSearch & { readonly stap: StartStep };
}

function Step({ matrix, framework, at }: StepProps) {
  const t = useCandidateText();
  const title = matrix.evidence.find((piece) => piece.id === at.bewijs)?.title ?? '';
  if (at.stap === 'laat-zien' && at.bewijs)
    return (
      <Frame step={at.stap} title={t('start.shows')} text={t('start.showsText', { title })} canLeave>
        <StartShows key={at.bewijs} framework={framework} evidenceId={at.bewijs} chosen={at.lu} />
      </Frame>
    );
  if (at.stap === 'uitleg' && at.bewijs && at.lu)
    return (
      <Frame step={at.stap} title={t('start.explain')} text={t('start.explainText', { title })} canLeave>
        <StartExplain framework={framework} evidenceId={at.bewijs} leeruitkomst={at.lu} />
      </Frame>
    );
  return (
    <Frame step="project" title={t('start.project')} text={t('start.projectText')} canLeave>
      <StartProject begunWith={at.bewijs} />
    </Frame>
  );
}

interface FrameProps {
  readonly step: StartStep;
  readonly title: string;
  readonly text: string;
  /** There is a portfolio already to go to. */
  readonly canLeave?: boolean;
  readonly children: ReactNode;
}

function Frame({ step, title, text, canLeave = false, children }: FrameProps) {
  const t = useCandidateText();
  return (
    <div className={classes.start}>
      <Stepper steps={START_STEPS.map((key) => ({ key, label: t(`start.steps.${key}`) }))} current={step} />
      <PageTitle key={step} title={title} lead={text} />
      {children}
      <div className={classes.later}>
        <p className={classes.quiet}>{t('start.lead')}</p>
        {canLeave && <Link to="/portfolio">{t('start.later')}</Link>}
      </div>
    </div>
  );
}
