import { idInPath } from './ids.ts';
import type { Api, Operation, Request } from './operations.ts';
import { pathParameters, requestFor } from './operations.ts';
import type { World } from './world.ts';

/** A request that everybody sends, and how reports call it. */
export interface Question {
  readonly name: string;
  readonly request: Request;
  /** Papers and passwords take long: they are asked for only in the thorough looks. */
  readonly isSlow: boolean;
  /** A door before which nobody is known yet: what it answers hangs on no cookie. */
  readonly isFrontDoor: boolean;
  /** Whether the answer can name a next page, to be asked for too. */
  readonly hasNext: boolean;
  /** The same with other ids, filters or fields: pointless for whoever is refused whatever they ask. */
  readonly variants: readonly Question[];
}

/** Searches that would find the case, its candidate, an assessor. */
const SEARCHES = ['LU1', 'candidate', 'assessor', 'K-'];
/** Papers and pictures of them, and what canonicalises or checks a signature. */
const SLOW = /\.pdf$|^\/(api\/verify|vc|oid4v(ci|p)|credentials|ob2|ims)\b|export|badge/;
const FRONT_DOOR = /^POST \/api\/(session|registrations|invitations\/\{token\})$/;

/** The plain request of every operation, with every way of filtering and paging, and every read with ids that aren't its own. */
export function questionsFor(api: Api, world: World, otherIds: readonly string[]): readonly Question[] {
  refuseUntold(api, world);
  return api.operations.map((operation) => ({
    ...ask(operation, requestFor(operation, api, world)),
    variants: [
      ...filtersOf(operation).map((query) =>
        ask(operation, requestFor(operation, api, world, { query }), JSON.stringify(query)),
      ),
      ...aboutBram(operation, world).map((field) =>
        ask(operation, requestFor(operation, api, world, { field }), 'about Bram'),
      ),
      ...(operation.method === 'GET' && pathParameters(operation).join() === 'id' ? otherIds : []).map((id) =>
        ask(operation, requestFor(operation, api, world, { path: { id } }), `with ${id}`),
      ),
    ],
  }));
}

/** Throws with all there is to add at once, when a route holds what nobody told. */
function refuseUntold(api: Api, world: World): void {
  const untold = api.operations.flatMap((operation) => {
    try {
      requestFor(operation, api, world);
      return [];
    } catch (error) {
      return [`${operation.name}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
  if (untold.length > 0) throw new Error(untold.join('\n'));
}

/** What is done to one of two assessors is tried on the other too. */
const aboutBram = ({ operationId }: Operation, { ids }: World): [string, string][] =>
  /_(replace|object)$/.test(operationId) ? [['accountId', ids.bram]] : [];

const ask = (operation: Operation, request: Request, extra = ''): Question => ({
  name: extra === '' ? operation.name : `${operation.name} ${extra}`,
  request,
  isSlow: SLOW.test(operation.path) || 'password' in (request.payload ?? {}),
  isFrontDoor: FRONT_DOOR.test(operation.name),
  hasNext: request.method === 'GET' && operation.query.some(({ name }) => name === 'after'),
  variants: [],
});

function filtersOf({ query }: Operation): Record<string, string>[] {
  return query.flatMap(({ name, schema }): Record<string, string>[] => {
    if (name === undefined || name === 'after') return [];
    if (name === 'limit') return [{ limit: '1' }];
    if (name === 'search') return SEARCHES.map((search) => ({ search }));
    return (schema?.enum ?? []).map((value) => ({ [name]: String(value) }));
  });
}

/** The reads that tell how a case stands, asked again after every write that succeeded. */
export function readsAfterwards({ operations }: Api, world: World): readonly Question[] {
  const telling = operations.filter(
    (operation) =>
      operation.method === 'GET' &&
      /^\/api\/(assessments|queue|submissions|portfolio|sessions)(\/\{id\})?$/.test(operation.path),
  );
  return telling.map((operation) => {
    const url = operation.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string, at: number) =>
      idInPath(operation, { name, at }, world),
    );
    return ask(operation, { method: 'GET', url });
  });
}
