import type { LeeruitkomstView } from '@bewijskracht/contracts';
import { leeruitkomstIn } from '../../lib/framework.ts';
import { useOfferedFramework } from '../../lib/use-offered-framework.ts';

/** Finds a leeruitkomst of the organisation's framework by its code; undefined until the framework has come. */
export function useLeeruitkomst(): (code: string) => LeeruitkomstView | undefined {
  const framework = useOfferedFramework();
  return (code) => (framework ? leeruitkomstIn(framework, code) : undefined);
}
