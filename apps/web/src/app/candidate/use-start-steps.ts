import { useNavigate } from '@tanstack/react-router';
import type { StartSearch } from './start-steps.ts';

/** Moves through the first steps; the address holds where one is, so that Back and a reload do what one expects. */
export function useStartSteps(): (search: StartSearch, replace?: boolean) => void {
  const navigate = useNavigate();
  // The address that is only brought up to date leaves the page where somebody is typing.
  return (search, replace = false) => void navigate({ to: '/portfolio/start', search, replace, resetScroll: !replace });
}
