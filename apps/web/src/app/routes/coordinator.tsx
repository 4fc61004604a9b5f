import { createRoute } from '@tanstack/react-router';
import { pagesUnder } from './page.ts';
import { only, rootRoute } from './root.tsx';

const coordinatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'coordinator',
  beforeLoad: only('coordinator'),
});
const page = pagesUnder(coordinatorRoute);

/** The coordinator's pages. */
export const coordinatorRoutes = coordinatorRoute.addChildren([
  page('/wachtrij', () => import('../coordinator/queue-page.tsx').then((m) => m.QueuePage), { wide: true }),
  page('/wachtrij/$id', () => import('../coordinator/case-page.tsx').then((m) => m.CasePage)),
  page('/kandidaten', () => import('../coordinator/candidates-page.tsx').then((m) => m.CandidatesPage)),
]);
