import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { OfflineError } from '../../lib/problem.ts';

export interface PageOptions {
  /** A desk or a broad table: uses the whole width of the window. */
  readonly wide?: boolean;
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    wide?: boolean;
  }
}

/**
 * Makes the function by which a role's file lists its pages, one line each; a page's code is fetched when somebody
 * goes there.
 */
export function pagesUnder<Parent extends AnyRoute>(parent: Parent) {
  return <Path extends string>(path: Path, load: () => Promise<ComponentType>, options: PageOptions = {}) =>
    createRoute({
      getParentRoute: () => parent,
      path,
      component: lazyRouteComponent(() => load().then((page) => ({ default: page }), whenUnreachable)),
      staticData: { wide: options.wide ?? false },
    });
}

/** A page whose code could not be fetched says what is wrong: without a connection nothing comes. */
export function whenUnreachable(cause: unknown): never {
  throw navigator.onLine ? cause : new OfflineError(cause);
}
