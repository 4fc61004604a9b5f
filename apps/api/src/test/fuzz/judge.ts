import { Problem, PROBLEMS } from '@bewijskracht/contracts';
import type { FuzzRequest } from './requests.ts';

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Words that only the inside knows: a stack, a statement, a driver's or an engine's own complaint. */
const INSIDE =
  /\n\s+at .+:\d+:\d+|node_modules|\/apps\/api\/|QueryFailedError|TypeORM|pg_catalog|violates|duplicate key|syntax error at|relation ".+" does not exist|invalid input syntax|Unexpected token|is not valid JSON|Cannot read propert|is not a function/;

/**
 * CASE 1.1 prescribes its own form of an error, OpenID its own for wallets, the VC API a verdict as the answer "no", Open
 * Badges 2.0 the badge that counts no more; and a link that somebody shared opens a page, also when it has ended.
 */
const FORM_OF_ITS_OWN =
  /^\/(ims\/case|oid4v(ci|p)|vc\/(credentials|presentations)\/verify|ob2\/assertions|credentials\/shared)\b/;

type Judged = Pick<FuzzRequest, 'method'> & Partial<Pick<FuzzRequest, 'target' | 'headers'>>;

/** What is wrong with an answer; undefined when nothing is. "Not ready", when a crowd is waiting, is what readiness is for. */
export function faultOf(request: Judged, { status, headers, body }: Answer): string | undefined {
  if (status === 503 && request.target?.startsWith('/health/ready') === true) return undefined;
  if (status >= 500) return `a ${status}`;
  if (INSIDE.test(body)) return `says what only the inside knows: ${INSIDE.exec(body)?.[0]}`;
  if (status < 400 || request.method === 'HEAD') return undefined;
  if (FORM_OF_ITS_OWN.test(request.target ?? '') || isPageForPerson(request, { status, headers })) return undefined;
  if (!String(headers['content-type']).startsWith('application/problem+json'))
    return 'an error that is no problem document';
  const problem = Problem.safeParse(parse(body));
  if (!problem.success) return 'an error that is no whole problem document';
  if (problem.data.status !== status) return 'a problem document that says another status';
  return problem.data.code in PROBLEMS ? undefined : `a problem nobody knows: ${problem.data.code}`;
}

/** Who opens an unknown address in a browser reads in a page that it isn't there (`platform/web.ts`); never one of the API's. */
const isPageForPerson = ({ target = '', headers: asked }: Judged, { status, headers }: Omit<Answer, 'body'>): boolean =>
  status === 404 &&
  asked?.['accept']?.includes('text/html') === true &&
  !target.startsWith('/api/') &&
  String(headers['content-type']).startsWith('text/html');

/** A request as somebody can send it again. */
export function describeRequest({ method, target, headers, body, as }: FuzzRequest): string {
  const { cookie: _secret, authorization: _token, ...shown } = headers;
  const text =
    body === undefined
      ? ''
      : `\n  body ${body.length} bytes: ${JSON.stringify(body.toString('latin1').slice(0, 1_500))}`;
  return `${method} ${target}\n  as ${as}\n  ${JSON.stringify(shown)}${text}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
