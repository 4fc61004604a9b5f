import type { FrameworkView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { frameworkQuery, offerQuery } from './framework.ts';

/** The framework that the organisation works by; undefined until it has come. */
export function useOfferedFramework(): FrameworkView | undefined {
  const { data: offer } = useQuery(offerQuery);
  const { data: framework } = useQuery({
    ...frameworkQuery(offer?.framework.code ?? '', offer?.framework.version ?? ''),
    enabled: offer !== undefined,
  });
  return framework;
}
