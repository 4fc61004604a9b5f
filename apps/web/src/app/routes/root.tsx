import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, notFound, redirect } from '@tanstack/react-router';
import type { Role } from '@bewijskracht/domain';
import { meQuery, plays } from '../../lib/session.ts';
import { OfflineError } from '../../lib/problem.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Frame } from '../frame.tsx';
import { NotFoundPage } from '../not-found-page.tsx';

export interface RouterContext {
  readonly queryClient: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Frame,
  notFoundComponent: NotFoundPage,
  errorComponent: ({ error, reset }) => (
    <ErrorState error={error} retry={error instanceof OfflineError ? () => window.location.reload() : reset} />
  ),
});

interface GuardFacts {
  readonly context: RouterContext;
  readonly location: { readonly href: string };
}

/** Lets in who plays one of the parts: a visitor is asked to log in first, for anybody else the page isn't there. */
export function only(...roles: readonly Role[]) {
  return async ({ context, location }: GuardFacts) => {
    const me = await context.queryClient.ensureQueryData(meQuery);
    if (!me) throw redirect({ to: '/inloggen', search: { naar: location.href } });
    if (roles.length > 0 && !plays(me, roles)) throw notFound();
  };
}
