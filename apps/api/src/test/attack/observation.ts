import type { TestApp } from '../database.ts';
import type { TestPerson } from '../people.ts';
import { PASSWORD } from '../people.ts';
import type { Request } from './operations.ts';

/** Somebody who looks: logged in, or nobody. */
export interface Observer {
  readonly name: string;
  readonly person: TestPerson | undefined;
  readonly cookie: string | undefined;
  /** What software sends instead. */
  readonly authorization?: string;
}

/** Logs somebody in; an observer without a person is not logged in. */
export async function observerOf({ app }: Pick<TestApp, 'app'>, name: string, person?: TestPerson): Promise<Observer> {
  if (person === undefined) return { name, person, cookie: undefined };
  const { cookies } = await app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'x-bewijskracht': '1' },
    payload: { email: person.email, password: PASSWORD },
  });
  const session = cookies.find((cookie) => cookie.name.endsWith('session'));
  if (session === undefined) throw new Error(`${name} can’t log in`);
  return { name, person, cookie: `${session.name}=${session.value}` };
}

export interface Answer {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

let asked = 0;

/** Sends a request as an observer; each from a network address of its own, so that no limit of one door shuts another. */
export async function ask(
  { app }: Pick<TestApp, 'app'>,
  { cookie, authorization }: Observer,
  request: Request,
): Promise<Answer> {
  asked += 1;
  const { statusCode, headers, rawPayload } = await app.inject({
    method: request.method,
    url: request.url,
    remoteAddress: `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`,
    headers: {
      'x-bewijskracht': '1',
      accept: 'application/json',
      ...(cookie === undefined ? {} : { cookie }),
      ...(authorization === undefined ? {} : { authorization }),
      ...(Buffer.isBuffer(request.payload) ? { 'content-type': 'application/octet-stream' } : {}),
    },
    ...(request.payload === undefined ? {} : { payload: request.payload }),
  });
  const body = textOf(rawPayload, String(headers['content-type']));
  const { date: _date, 'content-length': length, ...telling } = headers;
  // a signature by chance is a digit longer or shorter
  const told = body.includes('"proofValue"') ? telling : { ...telling, 'content-length': length };
  return { status: statusCode, headers: JSON.stringify(told), body };
}

/** Text as it is; anything else byte for byte. */
const textOf = (bytes: Buffer, type: string): string =>
  /json|text|xml|application\/vc/.test(type) ? bytes.toString('utf8') : bytes.toString('base64');

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const MOMENT = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d(?::\d\d)?)?/g;
const SECRET = /(session=)[^";]{4,}|("(?:secret|c_nonce|proofValue|pin|link|qr)":")[^"]{4,}/g;

/**
 * Takes out what is new by chance in every answer: ids that didn't exist before, moments since `now`, secrets of sessions and tokens.
 * An id that did exist, and a moment from before, stay.
 */
export const withoutChance =
  (known: ReadonlySet<string>, now: Date) =>
  (text: string): string =>
    text
      .replaceAll(UUID, (id) => (known.has(id) ? id : '<new id>'))
      .replaceAll(MOMENT, (moment) => (new Date(moment.replace(' ', 'T')) >= now ? '<now>' : moment))
      .replaceAll(SECRET, '$1$2<secret>');

/** All ids in a text. */
export const idsIn = (text: string): ReadonlySet<string> => new Set(text.match(UUID));
