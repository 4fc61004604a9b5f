import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { PASSWORD } from '../people.ts';
import type { Machine } from './machine.ts';

/** What may be under way when a process dies. Issuing is what background work does after a decision. */
export const ACTS = ['upload', 'autosave', 'submit', 'seal', 'decide', 'issue'] as const;
export type Act = (typeof ACTS)[number];

/** A definite answer. */
export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body?: object | Buffer;
  readonly act?: Act;
}

const PATIENCE_MS = 120_000;
const ANSWERS_WITHIN_MS = 60_000;
const WAIT_MS = 40;

/** Says what is under way, so that a crash can be aimed at it; and how long it usually takes. */
export class Acts {
  private readonly started = new EventEmitter();
  private readonly usual = new Map<Act, number>();

  async during<T>(act: Act, work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    this.started.emit(act);
    const result = await work();
    this.usual.set(act, (this.usualMs(act) * 3 + performance.now() - began) / 4);
    return result;
  }

  begin(act: Act): void {
    this.started.emit(act);
  }

  /** Waits until one of these begins; false when none does for a while. */
  async next(act: Act, withinMs: number): Promise<boolean> {
    const signal = AbortSignal.timeout(withinMs);
    return once(this.started, act, { signal }).then(
      () => true,
      () => false,
    );
  }

  usualMs(act: Act): number {
    return this.usual.get(act) ?? 50;
  }
}

/** Somebody who goes on asking, through every crash, until there is a definite answer. */
export class Visitor {
  private cookie = '';

  constructor(
    private readonly machine: Machine,
    private readonly acts: Acts,
  ) {}

  async logIn(email: string): Promise<this> {
    await this.insist({ method: 'POST', path: '/api/session', body: { email, password: PASSWORD } });
    return this;
  }

  /**
   * Repeats a request until it gets a definite answer. A refusal is only right after an attempt whose answer was lost:
   * what was asked may have been done then. Any other refusal throws.
   */
  async insist<Body>(request: Request): Promise<Answer<Body>> {
    const until = performance.now() + PATIENCE_MS;
    let wasLost = false;
    for (;;) {
      const answer = await this.ask<Body>(request);
      if (answer !== undefined && answer.status < 400) return answer;
      if (answer !== undefined && answer.status < 500) {
        if (wasLost) return answer;
        throw new Error(`${request.method} ${request.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      }
      wasLost = true;
      if (performance.now() > until) throw new Error(`${request.method} ${request.path}: no answer any more`);
      await pause(WAIT_MS);
    }
  }

  /** Asks once; undefined when no whole answer came. */
  ask<Body>(request: Request): Promise<Answer<Body> | undefined> {
    const asking = () => this.fetch<Body>(request).catch(() => undefined);
    return request.act === undefined ? asking() : this.acts.during(request.act, asking);
  }

  private async fetch<Body>({ method, path, body }: Request): Promise<Answer<Body>> {
    const isBytes = Buffer.isBuffer(body);
    const response = await fetch(`${this.machine.url}${path}`, {
      method,
      headers: {
        'x-bewijskracht': '1',
        cookie: this.cookie,
        ...(body === undefined ? {} : { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) }),
      signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
    });
    const answer = { status: response.status, body: (await response.json()) as Body };
    const set = response.headers.getSetCookie().find((cookie) => /session=[^;]/.test(cookie));
    if (set !== undefined) this.cookie = set.split(';', 1)[0]!;
    return answer;
  }
}

/** Does work on the database again until it succeeds: the database too may just be gone. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > until) throw error;
      await pause(WAIT_MS);
    }
  }
}
