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
export const boardRoutes = boardRoute.addChildren([]);
