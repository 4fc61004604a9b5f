import type { z } from 'zod';
import { OfflineError, readProblem } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface RequestOptions<Schema extends z.ZodType | undefined> {
  readonly body?: unknown;
  /** The contract's schema of the answer; without one the answer is not read. */
  readonly response?: Schema;
  readonly signal?: AbortSignal | undefined;
  /** Lets the request outlive the page (closing the tab). At most 64 kB goes along. */
  readonly keepalive?: boolean;
  /** The page works without a session: a 401 is an answer here, not a reason to ask who you are. */
  readonly anonymous?: boolean;
}

export type Answer<Schema extends z.ZodType | undefined> = Schema extends z.ZodType ? z.output<Schema> : void;

/** Without this header the API refuses a write: no other site can add it (defence against forged requests). */
export const WRITE_HEADERS = { 'x-bewijskracht': '1' } as const;

/** Asks who you are, in place, and resolves to whether you logged in; set once by the app. */
export type Reauthenticate = () => Promise<boolean>;

let reauthenticate: Reauthenticate = () => Promise.resolve(false);

/** Says how a session that ended is renewed without losing what was typed. */
export function onSessionEnded(handler: Reauthenticate): void {
  reauthenticate = handler;
}

/**
 * One call to the API, parsed by its contract. Throws `ProblemError` when the API says no and `OfflineError` when it
 * can't be reached. When the session has ended, it waits until you logged in again and then sends the same call once more.
 * A write that is asked for again while the very same one is under way (a double click) is done once.
 */
export function request<Schema extends z.ZodType | undefined = undefined>(
  method: Method,
  path: string,
  options: RequestOptions<Schema> = {},
): Promise<Answer<Schema>> {
  if (method === 'GET') return call(method, path, options);
  const key = JSON.stringify([method, path, options.body]);
  const same = underWay.get(key) as Promise<Answer<Schema>> | undefined;
  if (same) return same;
  const write = call(method, path, options).finally(() => underWay.delete(key));
  underWay.set(key, write);
  return write;
}

const underWay = new Map<string, Promise<unknown>>();

async function call<Schema extends z.ZodType | undefined>(
  method: Method,
  path: string,
  options: RequestOptions<Schema>,
): Promise<Answer<Schema>> {
  let response = await send(method, path, options);
  if (response.status === 401 && !options.anonymous && (await renewSession()))
    response = await send(method, path, options);
  if (!response.ok) throw await readProblem(response);
  const parsed: unknown = options.response ? options.response.parse(await response.json()) : undefined;
  return parsed as Answer<Schema>;
}

/** Asks once, however many calls wait for the answer. */
export function renewSession(): Promise<boolean> {
  renewal ??= reauthenticate().finally(() => {
    renewal = undefined;
  });
  return renewal;
}

let renewal: Promise<boolean> | undefined;

/** The API answers in the language of the page, not in that of the browser around it. */
export function answerIn(languageOfPage: () => string): void {
  language = languageOfPage;
}

let language = (): string => 'nl';

async function send(method: Method, path: string, options: RequestOptions<z.ZodType | undefined>): Promise<Response> {
  const headers = new Headers({ accept: 'application/json, application/problem+json', 'accept-language': language() });
  if (method !== 'GET') for (const [name, value] of Object.entries(WRITE_HEADERS)) headers.set(name, value);
  if (options.body !== undefined) headers.set('content-type', 'application/json');
  const init: RequestInit = { method, headers, credentials: 'same-origin', keepalive: options.keepalive ?? false };
  if (options.body !== undefined) init.body = JSON.stringify(options.body);
  if (options.signal) init.signal = options.signal;
  return fetch(path, init).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new OfflineError(cause);
  });
}
