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
export const coordinatorRoutes = coordinatorRoute.addChildren([]);
