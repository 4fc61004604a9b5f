import { FrameworkView, OfferView, type GedragsindicatorView, type LeeruitkomstView } from '@bewijskracht/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from './http.ts';

/** One version of one framework, whole; a published version never changes, so every page shares it. */
export const frameworkQuery = (code: string, version: string) =>
  queryOptions({
    queryKey: ['frameworks', code, version],
    staleTime: Infinity,
    queryFn: () =>
      request('GET', `/api/frameworks/${encodeURIComponent(code)}/${encodeURIComponent(version)}`, {
        response: FrameworkView,
        anonymous: true,
      }),
  });

/** What the organisation offers: its framework, the routes one can start and the policy in force. */
export const offerQuery = queryOptions({
  queryKey: ['offer'],
  queryFn: () => request('GET', '/api/offer', { response: OfferView }),
});

/** The leeruitkomst with this code; undefined when the framework has none. */
export function leeruitkomstIn(framework: FrameworkView, code: string): LeeruitkomstView | undefined {
  return framework.leeruitkomsten.find((leeruitkomst) => leeruitkomst.code === code);
}

/** The gedragsindicator with this code; undefined when the framework has none. */
export function gedragsindicatorIn(framework: FrameworkView, code: string): GedragsindicatorView | undefined {
  return framework.gedragsindicatoren.find((gedragsindicator) => gedragsindicator.code === code);
}

/** The gedragsindicatoren under a leeruitkomst, in the order of the source. */
export function gedragsindicatorenUnder(
  framework: FrameworkView,
  leeruitkomst: LeeruitkomstView,
): readonly GedragsindicatorView[] {
  return leeruitkomst.gedragsindicatoren
    .map((code) => gedragsindicatorIn(framework, code))
    .filter((found) => found !== undefined);
}
