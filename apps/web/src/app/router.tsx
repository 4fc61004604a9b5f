import { createRouter } from '@tanstack/react-router';
import { startArriving } from '../lib/arrival.ts';
import { Loading } from '../ui/loading.tsx';
import { queryClient } from './query-client.ts';
import { assessorRoutes } from './routes/assessor.tsx';
import { boardRoutes } from './routes/board.tsx';
import { candidateRoutes, resultRoutes } from './routes/candidate.tsx';
import { coordinatorRoutes } from './routes/coordinator.tsx';
import { publicRoutes } from './routes/public.tsx';
import { rootRoute } from './routes/root.tsx';

/** Every page of the client; each role has its own file in `routes/`. */
export const routeTree = rootRoute.addChildren([
  ...publicRoutes,
  candidateRoutes,
  resultRoutes,
  coordinatorRoutes,
  assessorRoutes,
  boardRoutes,
]);

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPendingComponent: () => <Loading />,
  defaultPendingMs: 200,
  scrollRestoration: true,
});

router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
  if (pathChanged && fromLocation) startArriving();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
