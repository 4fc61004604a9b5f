import type { Rolldown } from 'vite';

/** What `rolldownOptions.output.codeSplitting` takes as one group. */
type Group = NonNullable<Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>['groups']>[number];
type Context = Parameters<Extract<Group['name'], (...facts: never[]) => unknown>>[1];

/** Parts that only some pages need, each fetched once for all of them. */
const FORMS = /\/(react-hook-form|@hookform)\/|\/src\/ui\/(form|form-error|field-label|use-kept-form|radio-cards)\./;
const FIELDS =
  /\/@mantine\/core\/esm\/components\/(Input|InputBase|NativeSelect|PasswordInput|TextInput|Textarea|Checkbox|Radio|Combobox|CloseButton|ActionIcon)\/|\/src\/ui\/(mantine\/fields|fields|text-area|autosave-form|check-list-field)\./;
const PANELS =
  /\/node_modules\/(@floating-ui|@mantine|react-remove-scroll|react-remove-scroll-bar|react-style-singleton|use-sidecar|use-callback-ref|tabbable)\/|\/src\/ui\/(side-panel|confirm-act|use-escape|dialog-title|mantine\/panels)\./;
/** What reads and judges a deelcertificaat: the page that verifies begins with it, the client needs it on later pages. */
const VERIFYING =
  /\/packages\/domain\/src\/credentials\/(credential-\w+|summary|status-list|did-web|json)\.|\/src\/features\/credentials\/verify\.(nl|en|text)\./;

/** What of our packages and the query client several roles use. */
const SHARED = /\/packages\/(contracts|domain)\/|\/@tanstack\//;

/** Each role's first page, with what its other pages share with it. */
const ROLES = {
  candidate:
    /\/src\/(app\/candidate\/(portfolio-page|portfolio\.|own-portfolio|phase|leeruitkomst-)|features\/(reporting\/|submissions\/(submission\.|round-clock|readiness-lines))|lib\/links)/,
  start:
    /\/src\/(app\/candidate\/(start-page|start-frame|start\.)|features\/portfolios\/(portfolios\.|who-you-are)|ui\/stepper\.)/,
  coordinator: /\/src\/app\/coordinator\/(coordinator\.|case-clock|queue-page)/,
  assessor: /\/src\/features\/assessment\/(assessments-page|assessment\.|due-line)/,
  board: /\/src\/features\/decisions\/(sessions-page|decisions\.)/,
};

/**
 * Few files at the start (docs/performance.md): what the client and the page that verifies both begin with, what only the client
 * begins with (`src/app/with-every-page.ts`), and one for each role. The rest comes with the page that needs it, in a few larger
 * parts. A style sheet goes where its module goes.
 */
export function chunks({ client, verifier }: { client: string; verifier: string }): Group[] {
  const atStartOf = (entry: string) => remember((context: Context) => reachedFrom(entry, context));
  const ofClient = atStartOf(client);
  const ofVerifier = atStartOf(verifier);
  return [
    {
      debugName: 'start',
      name(id, context) {
        if (VERIFYING.test(id) || !ofClient(context).has(id)) return null;
        return ofVerifier(context).has(id) ? 'base' : 'start';
      },
      tags: ['$initial'],
      priority: 8,
    },
    { name: 'verifying', test: VERIFYING, priority: 6 },
    { name: 'fields', test: FIELDS, priority: 4 },
    { name: 'forms', test: FORMS, priority: 5 },
    { name: 'panels', test: PANELS, priority: 3 },
    { name: 'shared', test: SHARED, minShareCount: 2, priority: 2 },
    ...Object.entries(ROLES).map(([name, test]) => ({ name, test, priority: 1 })),
  ];
}

/** Every module that comes before the first page, lazy imports left out. */
function reachedFrom(entry: string, context: Context): ReadonlySet<string> {
  const reached = new Set([entry]);
  for (const id of reached) for (const imported of context.getModuleInfo(id)?.importedIds ?? []) reached.add(imported);
  return reached;
}

function remember<Fact, Value>(find: (fact: Fact) => Value): (fact: Fact) => Value {
  let found: { readonly value: Value } | undefined;
  return (fact) => (found ??= { value: find(fact) }).value;
}
