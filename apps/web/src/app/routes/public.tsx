import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { only, rootRoute } from './root.tsx';
import { pagesUnder } from './page.ts';

const page = pagesUnder(rootRoute);

const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inloggen',
  validateSearch: (search): { naar?: string } => ({ ...insideOnly(search['naar']) }),
  component: lazyRouteComponent(() => import('../../features/accounts/login-page.tsx'), 'LoginPage'),
});

const accountRoute = createRoute({ getParentRoute: () => rootRoute, id: 'account', beforeLoad: only() });
const accountPage = pagesUnder(accountRoute);

/** What anybody may read, and what everybody with an account has. */
export const publicRoutes = [
  loginRoute,
  page('/', () => import('../landing-page.tsx').then((m) => m.LandingPage)),
  page('/registreren/$organisatie', () =>
    import('../../features/accounts/register-page.tsx').then((m) => m.RegisterPage),
  ),
  page('/uitnodiging/$token', () =>
    import('../../features/accounts/invitation-page.tsx').then((m) => m.InvitationPage),
  ),
  page('/wachtwoord', () => import('../../features/accounts/forgotten-page.tsx').then((m) => m.ForgottenPage)),
  page('/wachtwoord/$token', () => import('../../features/accounts/reset-page.tsx').then((m) => m.ResetPage)),
  page('/kader', () => import('../../features/frameworks/framework-list-page.tsx').then((m) => m.FrameworkListPage)),
  page('/kader/$code/$versie', () =>
    import('../../features/frameworks/framework-page.tsx').then((m) => m.FrameworkPage),
  ),
  page('/kader/$code/$versie/$item', () =>
    import('../../features/frameworks/framework-item-page.tsx').then((m) => m.FrameworkItemPage),
  ),
  // A page of its own, that must also work without the rest of the client: one goes there, not within, and not
  // by coming near the link.
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/verify',
    beforeLoad: ({ preload }) => (preload ? undefined : leaveFor('/verify')),
  }),
  page('/toegankelijkheid', () => import('../accessibility-page.tsx').then((m) => m.AccessibilityPage)),
  page('/privacy', () => import('../privacy-page.tsx').then((m) => m.PrivacyPage)),
  accountRoute.addChildren([accountPage('/profiel', () => import('../profile-page.tsx').then((m) => m.ProfilePage))]),
] as const;

/** Never resolves: the browser is on its way. */
function leaveFor(address: string): Promise<never> {
  window.location.assign(address);
  return new Promise(() => undefined);
}

/** Only an address of our own may follow after logging in. */
function insideOnly(naar: unknown): { naar?: string } {
  return typeof naar === 'string' && /^\/(?![/\\])/.test(naar) ? { naar } : {};
}
