import { createRoute } from '@tanstack/react-router';
import { pagesUnder } from './page.ts';
import { only, rootRoute } from './root.tsx';

const candidateRoute = createRoute({ getParentRoute: () => rootRoute, id: 'candidate', beforeLoad: only('candidate') });
const page = pagesUnder(candidateRoute);

/** The candidate's own pages. */
export const candidateRoutes = candidateRoute.addChildren([]);
