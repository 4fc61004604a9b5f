import type { Rolldown } from 'vite';

/** What `rolldownOptions.output.codeSplitting` takes as one group. */
type Group = NonNullable<Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>['groups']>[number];
type Context = Parameters<Extract<Group['name'], (...facts: never[]) => unknown>>[1];

/** Parts that only some pages need, each fetched once for all of them. */
const FORMS =
  /\/(react-hook-form|@hookform)\/|\/src\/ui\/(fields|form|form-error|text-area|autosave-form|use-kept-form|check-list-field)\.|\/src\/lib\/(autosaver|use-autosave)\./;
const FIELDS =
  /\/@mantine\/core\/esm\/components\/(Input|InputBase|NativeSelect|PasswordInput|TextInput|Textarea|Checkbox|Radio|Combobox|CloseButton|ActionIcon)\//;
const PANELS =
  /\/node_modules\/(@floating-ui|@mantine|react-remove-scroll|react-remove-scroll-bar|react-style-singleton|use-sidecar|use-callback-ref|tabbable)\/|\/src\/ui\/(side-panel|confirm-act|use-escape|dialog-title)\./;
/** Our own contracts, marks, tables and their words, that nearly every page has. */
const PIECES =
  /\/packages\/(contracts|domain)\/|\/src\/ui\/(state-mark|verdict-mark|words|data-table|answer|empty|button-link|clock|hover-words|late-panel)\.|\/src\/lib\/(abilities|dates|portfolio|framework)\.|\/@tanstack\//;

/** What the candidate's pages share. */
const CANDIDATE =
  /\/src\/(app\/candidate\/(candidate\.|own-portfolio|phase)|features\/(evidence\/evidence\.|submissions\/(submission\.|round-clock|readiness-lines))|lib\/links)/;

/**
 * Few files at the start (docs/performance.md): what the client and the page that verifies both begin with, and what only the
 * client begins with. The rest comes with the page that needs it, in a few larger parts.
 */
export function chunks({ client, verifier }: { client: string; verifier: string }): Group[] {
  const atStartOf = (entry: string) => remember((context: Context) => reachedFrom(entry, context));
  const ofClient = atStartOf(client);
  const ofVerifier = atStartOf(verifier);
  return [
    {
      name(id, context) {
        if (!ofClient(context).has(id)) return null;
        return ofVerifier(context).has(id) ? 'base' : 'start';
      },
      tags: ['$initial'],
      priority: 7,
    },
    // What the page that verifies shares with the client's later pages.
    { name: 'paper', tags: ['$initial'], minShareCount: 2, priority: 6 },
    { name: 'fields', test: FIELDS, priority: 5 },
    { name: 'forms', test: FORMS, priority: 4 },
    { name: 'panels', test: PANELS, priority: 3 },
    { name: 'candidate', test: CANDIDATE, priority: 1 },
    { name: 'coordinator', test: /\/src\/app\/coordinator\/(coordinator\.|case-clock)/, priority: 1 },
    { name: 'pieces', test: PIECES, minShareCount: 2, priority: 2 },
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
