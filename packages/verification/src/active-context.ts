import jsonld from 'jsonld';

/** What JSON-LD terms mean at one place in a document, as `jsonld` keeps it: made by processing, never changed after. */
export interface ActiveContext {
  readonly mappings: ReadonlyMap<string, unknown>;
  readonly protected: Readonly<Record<string, boolean>>;
  readonly previousContext?: ActiveContext;
  readonly inverse: null;
  readonly getInverse: unknown;
  readonly clone: (this: ActiveContext) => ActiveContext;
  readonly revertToPreviousContext: (this: ActiveContext) => ActiveContext;
  /** Ours: what this one was copied from. */
  readonly copyOf?: ActiveContext;
}
type Changing = { -readonly [Member in keyof ActiveContext]: ActiveContext[Member] };

const CARRIED_OVER = ['@base', '@language', '@vocab'] as const;

/**
 * Makes `jsonld` share what it copies. Before it adds to a context it copies all terms, in depth, and it copies again at
 * every return from a typed object: 41 % of the time of signing a deelcertificaat goes there (STANDARDS §11). But a term
 * is never changed once defined, so copying the list of terms is enough, and a context one returns to can be the same one.
 *
 * Every context descends from the initial one, which `jsonld` keeps, hands out (`processContext` of `null`) and passes its
 * methods on from; so nothing of the library is replaced. Where it no longer works like that, this leaves all as it is:
 * slower, equally right. Resolves to whether contexts are shared.
 */
export async function shareActiveContexts(): Promise<boolean> {
  const initial = (await jsonld.processContext(null, null, {})) as Changing;
  const isKept = initial === (await jsonld.processContext(null, null, {}));
  if (!isKept || !hasKnownShape(initial)) return false;
  initial.clone = copy;
  initial.revertToPreviousContext = revert;
  return true;
}

/** The context of which this is an untouched copy, made so that a typed object's terms end with that object. */
export const untouchedOriginal = ({ copyOf, previousContext }: ActiveContext): ActiveContext | undefined =>
  copyOf !== undefined && copyOf === previousContext ? copyOf : undefined;

function copy(this: ActiveContext): ActiveContext {
  const made: Changing & Record<string, unknown> = {
    mappings: new Map(this.mappings),
    clone: this.clone,
    inverse: null,
    getInverse: this.getInverse,
    protected: { ...this.protected },
    revertToPreviousContext: this.revertToPreviousContext,
    copyOf: this,
  };
  if (this.previousContext !== undefined) made.previousContext = this.previousContext;
  for (const member of CARRIED_OVER) if (member in this) made[member] = (this as unknown as typeof made)[member];
  return made;
}

function revert(this: ActiveContext): ActiveContext {
  return this.previousContext ?? this;
}

const MEMBERS = [
  'clone',
  'getInverse',
  'inverse',
  'mappings',
  'processingMode',
  'protected',
  'revertToPreviousContext',
];

function hasKnownShape(initial: object): boolean {
  return Object.keys(initial).sort().join() === MEMBERS.join();
}
