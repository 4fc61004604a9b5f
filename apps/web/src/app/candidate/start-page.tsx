import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { WhoYouAre } from '../../features/portfolios/who-you-are.tsx';
import { atFirstAct } from '../../lib/at-first-act.ts';
import { offerQuery } from '../../lib/framework.ts';
import { isNotStarted, matrixQuery } from '../../lib/portfolio.ts';
import { Answer } from '../../ui/answer.tsx';
import { Loading } from '../../ui/loading.tsx';
import { whenUnreachable } from '../routes/page.ts';
import { useStartText } from './start.text.ts';
import { StartFrame } from './start-frame.tsx';
import { useStartSteps } from './use-start-steps.ts';

const fetchWork = () => import('./start-work.tsx');
const StartWork = lazy(() => fetchWork().then((work) => ({ default: work.StartWork }), whenUnreachable));

/** The first visit: who you are, one project, what it shows, and why; in small steps that can be left at any time. */
export function StartPage() {
  const t = useStartText();
  const matrix = useQuery({ ...matrixQuery, retryOnMount: false });
  const search = useSearch({ from: '/candidate/portfolio/start' });
  if (isNotStarted(matrix.error))
    return (
      <StartFrame step="wie" title={t('who')} text={t('whoText')}>
        <Who />
      </StartFrame>
    );
  return (
    <Answer query={matrix}>
      {(found) => (
        <Suspense fallback={<Loading />}>
          <StartWork matrix={found} search={search} />
        </Suspense>
      )}
    </Answer>
  );
}

function Who() {
  const offer = useQuery(offerQuery);
  const goTo = useStartSteps();
  // The next steps come at the first key or press, so that they are there when this one is sent.
  useEffect(() => atFirstAct(fetchWork), []);
  return (
    <Answer query={offer}>{(found) => <WhoYouAre offer={found} onStarted={() => goTo({ stap: 'project' })} />}</Answer>
  );
}
