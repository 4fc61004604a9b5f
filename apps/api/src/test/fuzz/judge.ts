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

/** What is wrong with an answer; undefined when nothing is. */
export function faultOf(
  request: Pick<FuzzRequest, 'method'> & Partial<Pick<FuzzRequest, 'target'>>,
  { status, headers, body }: Answer,
): string | undefined {
  if (status >= 500) return `a ${status}`;
  if (INSIDE.test(body)) return `says what only the inside knows: ${INSIDE.exec(body)?.[0]}`;
  if (status < 400 || request.method === 'HEAD') return undefined;
  // CASE 1.1 prescribes its own form of an error, and OpenID its own for wallets.
  if (/^\/(ims\/case|oid4vci)\//.test(request.target ?? '')) return undefined;
  if (!String(headers['content-type']).startsWith('application/problem+json'))
    return 'an error that is no problem document';
  const problem = Problem.safeParse(parse(body));
  if (!problem.success) return 'an error that is no whole problem document';
  if (problem.data.status !== status) return 'a problem document that says another status';
  return problem.data.code in PROBLEMS ? undefined : `a problem nobody knows: ${problem.data.code}`;
}

/** A request as somebody can send it again. */
export function describeRequest({ method, target, headers, body, as }: FuzzRequest): string {
  const { cookie: _secret, ...shown } = headers;
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
