import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { isNotStarted, matrixQuery } from '../../lib/portfolio.ts';
import { readPortfolioSearch } from '../candidate/places.ts';
import { readStartSearch } from '../candidate/start-steps.ts';
import { pagesUnder } from './page.ts';
import { only, rootRoute, type RouterContext } from './root.tsx';

const candidateRoute = createRoute({ getParentRoute: () => rootRoute, id: 'candidate', beforeLoad: only('candidate') });
const page = pagesUnder(candidateRoute);

const portfolioRoute = createRoute({
  getParentRoute: () => candidateRoute,
  path: '/portfolio',
  validateSearch: readPortfolioSearch,
  beforeLoad: ({ context }) => startFirst(context),
  component: lazyRouteComponent(() => import('../candidate/portfolio-page.tsx'), 'PortfolioPage'),
  staticData: { wide: true },
});

const startRoute = createRoute({
  getParentRoute: () => candidateRoute,
  path: '/portfolio/start',
  validateSearch: readStartSearch,
  component: lazyRouteComponent(() => import('../candidate/start-page.tsx'), 'StartPage'),
});

const submitRoute = createRoute({
  getParentRoute: () => candidateRoute,
  path: '/indienen',
  validateSearch: (search): { lu?: string } => (typeof search['lu'] === 'string' ? { lu: search['lu'] } : {}),
  component: lazyRouteComponent(() => import('../candidate/submit-page.tsx'), 'SubmitPage'),
});

/** Who has no portfolio yet goes to the first steps, without fetching a page that has nothing to show. */
async function startFirst({ queryClient }: RouterContext): Promise<void> {
  // Any other failure is the page's own to tell.
  const failure = await queryClient.ensureQueryData(matrixQuery).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (isNotStarted(failure)) throw redirect({ to: '/portfolio/start' });
}

/** The candidate's own pages. */
export const candidateRoutes = candidateRoute.addChildren([
  portfolioRoute,
  startRoute,
  submitRoute,
  page('/bewijs', () => import('../../features/evidence/library-page.tsx').then((m) => m.LibraryPage)),
  page('/bewijs/$id', () => import('../candidate/pages.tsx').then((m) => m.OwnEvidencePage)),
  page('/mensen', () => import('../../features/portfolios/relations-page.tsx').then((m) => m.RelationsPage)),
  page('/aanvragen', () => import('../../features/submissions/rounds-page.tsx').then((m) => m.RoundsPage)),
  page('/aanvragen/$id', () => import('../candidate/pages.tsx').then((m) => m.OwnRoundPage)),
  page('/elders', () => import('../../features/credentials/brought-page.tsx').then((m) => m.BroughtPage)),
  page('/deelcertificaten', () =>
    import('../../features/credentials/deelcertificaten-page.tsx').then((m) => m.DeelcertificatenPage),
  ),
]);

const resultRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'result',
  beforeLoad: only('candidate', 'secretary', 'boardMember'),
});
const resultPage = pagesUnder(resultRoute);

/** A result is read by the candidate and by the body that decided. */
export const resultRoutes = resultRoute.addChildren([
  resultPage('/resultaten/$id', () => import('../candidate/result-page.tsx').then((m) => m.AnnouncedResultPage)),
]);
