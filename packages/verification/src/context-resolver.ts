import { untouchedOriginal } from './active-context.ts';
import type { ActiveContext } from './active-context.ts';
import { findContext } from './document-loader.ts';

/** A context document with what it made of the contexts it was applied to; the shape `jsonld` asks a resolver for. */
interface ResolvedContext {
  readonly document: object | null;
  getProcessed(active: ActiveContext): Processed | undefined;
  setProcessed(active: ActiveContext, processed: Processed): void;
}
interface Processed {
  readonly context: ActiveContext;
  readonly events: readonly object[];
}
type Context = string | object | null | readonly Context[];

/** More than the depth at which any honest credential nests; what isn't used for a while is made again. */
const MOST_KEPT = 16;

/**
 * Finds contexts in the closed world and keeps what processing them gave, so that the same kind of credential is read
 * with contexts made before. One for the life of the process: no document can bring a context of its own.
 */
export class ContextResolver {
  private readonly resolved = new WeakMap<object, ResolvedContext>();

  /** As `jsonld` calls it. Throws an error named as its own for an address outside the closed world. */
  resolve({ context }: { readonly context: Context }): Promise<ResolvedContext[]> {
    return Promise.resolve(this.list(context));
  }

  private list(context: Context): ResolvedContext[] {
    if (Array.isArray(context)) return (context as readonly Context[]).flatMap((each) => this.list(each));
    if (context === null) return [new KeptContext(null)];
    if (typeof context === 'string') return this.list(withoutEnvelope(findContext(context)));
    if (typeof context !== 'object') throw invalid('a context must be an address or an object');
    const inner = withoutEnvelope(context);
    return inner === context ? [this.keep(inner)] : this.list(inner);
  }

  private keep(document: object): ResolvedContext {
    const known = this.resolved.get(document);
    if (known !== undefined) return known;
    const kept = new KeptContext(document);
    this.resolved.set(document, kept);
    return kept;
  }
}

class KeptContext implements ResolvedContext {
  readonly document: object | null;
  private readonly applied = new Recent();
  private readonly appliedToCopies = new Recent();

  constructor(document: object | null) {
    this.document = document;
  }

  getProcessed(active: ActiveContext): Processed | undefined {
    const original = untouchedOriginal(active);
    return original === undefined ? this.applied.get(active) : this.appliedToCopies.get(original);
  }

  setProcessed(active: ActiveContext, processed: Processed): void {
    const original = untouchedOriginal(active);
    if (original === undefined) this.applied.set(active, processed);
    else this.appliedToCopies.set(original, processed);
  }
}

/** The most recently used; a hostile document can't make it grow. */
class Recent {
  private readonly kept = new Map<ActiveContext, Processed>();

  get(key: ActiveContext): Processed | undefined {
    const found = this.kept.get(key);
    if (found === undefined) return undefined;
    this.kept.delete(key);
    this.kept.set(key, found);
    return found;
  }

  set(key: ActiveContext, value: Processed): void {
    this.kept.set(key, value);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
  }
}

const withoutEnvelope = (context: object): object =>
  '@context' in context && context['@context'] ? (context['@context'] as object) : context;

function invalid(message: string): Error {
  return Object.assign(new Error(message), { name: 'jsonld.SyntaxError' });
}
