import { dropDraft, findDraft, keepDraft, type Draft } from './drafts.ts';
import { OfflineError, ProblemError } from './problem.ts';

export type SaveStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'dirty' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed'; readonly problem: unknown }
  | { readonly kind: 'conflict' };

/** What the server holds of a record: the value and the version that a write must name. */
export interface Stored<Value> {
  readonly value: Value;
  readonly version: string | number;
}

export interface AutosaverOptions<Value> {
  /** Names the record among all of this account's drafts, for instance `sheet.<id>`. */
  readonly record: string;
  readonly stored: Stored<Value>;
  /** Writes the value on top of `version` and answers the new version. */
  readonly save: (value: Value, on: SaveOn) => Promise<{ readonly version: string | number }>;
  /** Reads the record again, to show both when somebody else (or another tab) wrote first. */
  readonly reload?: (() => Promise<Stored<Value>>) | undefined;
  /** How long a person must have stopped typing, in milliseconds. */
  readonly delay?: number | undefined;
}

export interface SaveOn {
  readonly version: string | number;
  /** True when the request may outlive the page; pass it on to `request`. */
  readonly keepalive: boolean;
}

const DELAY = 800;
const RETRY_AFTER = 10_000;
/** Browsers refuse to keep more than 64 kB alive after a page has closed. */
const KEEPALIVE_LIMIT = 60_000;
const CHANGED_ELSEWHERE = 'changed-elsewhere';

/**
 * Keeps one record saved while somebody works on it: one write at a time, a local copy until the server confirmed,
 * and never a silent overwrite of what somebody else wrote. React-free; `useAutosave` is its hook.
 */
export class Autosaver<Value> {
  save: AutosaverOptions<Value>['save'];
  reload: AutosaverOptions<Value>['reload'];
  private status: SaveStatus = { kind: 'idle' };
  private theirsNow: Stored<Value> | undefined;
  private foundNow: Draft<Value> | undefined;
  private version: string | number;
  private savedJson: string;
  private current: Value;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private readonly record: string;
  private readonly delay: number;
  private readonly listeners = new Set<() => void>();

  constructor(options: AutosaverOptions<Value>) {
    this.record = options.record;
    this.save = options.save;
    this.reload = options.reload;
    this.delay = options.delay ?? DELAY;
    this.version = options.stored.version;
    this.current = options.stored.value;
    this.savedJson = JSON.stringify(options.stored.value);
    const found = findDraft<Value>(this.record);
    if (found && JSON.stringify(found.value) !== this.savedJson) this.foundNow = found;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly getStatus = (): SaveStatus => this.status;
  readonly getTheirs = (): Stored<Value> | undefined => this.theirsNow;
  readonly getFound = (): Draft<Value> | undefined => this.foundNow;

  /** Notes what is on screen now, and saves it when the typing stops. */
  change(value: Value): void {
    const json = JSON.stringify(value);
    if (json === JSON.stringify(this.current)) return;
    this.current = value;
    if (json === this.savedJson && !this.running) return this.settle();
    keepDraft(this.record, { value, version: String(this.version), at: new Date().toISOString() });
    if (this.status.kind === 'conflict') return;
    this.tell({ kind: 'dirty' });
    this.plan(this.delay);
  }

  /** Saves now what isn't saved yet; resolves when the server has answered, to whether everything is safe there. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.running) await this.running;
    if (this.isDirty() && this.status.kind !== 'conflict') await this.run();
    return !this.isDirty();
  }

  /** After a conflict: write mine over theirs, knowing theirs. */
  async keepMine(): Promise<void> {
    this.endConflict();
    await this.run();
  }

  /** After a conflict: theirs it is; the caller puts the answer on screen. */
  takeTheirs(): Value {
    const value = this.theirsNow?.value ?? this.current;
    this.endConflict();
    this.current = value;
    this.savedJson = JSON.stringify(value);
    this.settle();
    return value;
  }

  /** The draft found at the start is dealt with: the caller put it on screen, or the person doesn't want it. */
  forgetFound(): void {
    this.foundNow = undefined;
    if (!this.isDirty()) dropDraft(this.record);
    this.tell({ ...this.status });
  }

  private isDirty(): boolean {
    return JSON.stringify(this.current) !== this.savedJson;
  }

  private run(): Promise<void> {
    this.running = this.write().finally(() => {
      this.running = undefined;
      if (this.status.kind === 'saved' && this.isDirty()) this.plan(0);
    });
    return this.running;
  }

  private async write(): Promise<void> {
    const value = this.current;
    const json = JSON.stringify(value);
    this.tell({ kind: 'saving' });
    try {
      const { version } = await this.save(value, { version: this.version, keepalive: json.length < KEEPALIVE_LIMIT });
      this.version = version;
      this.savedJson = json;
      if (!this.isDirty()) dropDraft(this.record);
      this.tell({ kind: 'saved', at: new Date() });
    } catch (error) {
      await this.understand(error);
    }
  }

  private async understand(error: unknown): Promise<void> {
    if (error instanceof OfflineError) {
      this.tell({ kind: 'offline' });
      return this.plan(RETRY_AFTER);
    }
    if (!isConflict(error)) {
      this.tell({ kind: 'failed', problem: error });
      return isOnTheirSide(error) ? this.plan(RETRY_AFTER) : undefined;
    }
    this.theirsNow = await this.reload?.().catch(() => undefined);
    this.tell({ kind: 'conflict' });
  }

  private endConflict(): void {
    if (this.theirsNow) this.version = this.theirsNow.version;
    this.theirsNow = undefined;
  }

  private settle(): void {
    clearTimeout(this.timer);
    dropDraft(this.record);
    this.tell({ kind: 'idle' });
  }

  private plan(after: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), after);
  }

  private tell(status: SaveStatus): void {
    this.status = status;
    for (const listener of this.listeners) listener();
  }
}

/** What may pass by itself: the platform restarts, or asks for patience. */
function isOnTheirSide(error: unknown): boolean {
  return error instanceof ProblemError && (error.status >= 500 || error.status === 429);
}

/** Only this code means that the version was not the latest; other refusals are not a conflict of texts. */
function isConflict(error: unknown): boolean {
  return error instanceof ProblemError && error.code === CHANGED_ELSEWHERE;
}
