import { createRoute } from '@tanstack/react-router';
import { pagesUnder } from './page.ts';
import { only, rootRoute } from './root.tsx';

const assessorRoute = createRoute({ getParentRoute: () => rootRoute, id: 'assessor', beforeLoad: only('assessor') });
const page = pagesUnder(assessorRoute);

/** The assessor's pages. */
export const assessorRoutes = assessorRoute.addChildren([
  page('/beoordelingen', () => import('../../features/assessment/assessments-page.tsx').then((m) => m.AssessmentsPage)),
  page(
    '/beoordelingen/$id',
    () => import('../../features/assessment/assessment-page.tsx').then((m) => m.AssessmentPage),
    { wide: true },
  ),
]);
