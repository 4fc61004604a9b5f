import { createRoute } from '@tanstack/react-router';
import { pagesUnder } from './page.ts';
import { only, rootRoute } from './root.tsx';

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'board',
  beforeLoad: only('secretary', 'boardMember'),
});
const page = pagesUnder(boardRoute);

/** The deciding body's pages. */
export const boardRoutes = boardRoute.addChildren([
  page('/vergaderingen', () => import('../../features/decisions/sessions-page.tsx').then((m) => m.SessionsPage)),
  page('/vergaderingen/$id', () => import('../../features/decisions/session-page.tsx').then((m) => m.SessionPage), {
    wide: true,
  }),
  page('/aanwijzingen', () => import('../designations-page.tsx').then((m) => m.DesignationsPage)),
  page('/wissen', () => import('../../features/portfolios/erasures-page.tsx').then((m) => m.ErasuresPage)),
  page('/erkennen', () => import('../../features/credentials/brought-queue-page.tsx').then((m) => m.BroughtQueuePage)),
  page('/register', () => import('../../features/credentials/register-page.tsx').then((m) => m.RegisterPage)),
  page('/aanbevelingen', () =>
    import('../../features/credentials/endorsements-page.tsx').then((m) => m.EndorsementsPage),
  ),
  page('/sleutels', () => import('../../features/credentials/keys-page.tsx').then((m) => m.KeysPage)),
]);
