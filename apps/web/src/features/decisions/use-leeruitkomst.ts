import type { LeeruitkomstView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { frameworkQuery, leeruitkomstIn, offerQuery } from '../../lib/framework.ts';

/** Finds a leeruitkomst of the organisation's framework by its code; undefined until the framework has come. */
export function useLeeruitkomst(): (code: string) => LeeruitkomstView | undefined {
  const { data: offer } = useQuery(offerQuery);
  const { data: framework } = useQuery({
    ...frameworkQuery(offer?.framework.code ?? '', offer?.framework.version ?? ''),
    enabled: offer !== undefined,
  });
  return (code) => (framework ? leeruitkomstIn(framework, code) : undefined);
}
