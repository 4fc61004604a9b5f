/** One field the API refused: where it stands in the request (`applicant.email`) and why, in the reader's language. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** An answer of the API that says no (RFC 9457); `code` is what the client translates by, exhaustively per form. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: readonly FieldProblem[];
  /** The number a person can pass on when they are stuck. */
  readonly instance: string | undefined;
  /** What belongs to the code, for instance the number of votes that a quorum lacks. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(status: number, problem: Readonly<Record<string, unknown>>) {
    const title = text(problem['title']) ?? `HTTP ${status}`;
    super(title);
    this.name = 'ProblemError';
    this.status = status;
    this.code = codeOf(problem, status);
    this.title = title;
    this.detail = text(problem['detail']);
    this.instance = text(problem['instance']);
    this.errors = fieldsOf(problem['errors']);
    this.facts = isRecord(problem['facts']) ? problem['facts'] : {};
  }
}

/** The platform could not be reached at all: nothing was refused and nothing was kept. */
export class OfflineError extends Error {
  constructor(cause: unknown) {
    super('offline', { cause });
    this.name = 'OfflineError';
  }
}

/** Reads a failed answer; an answer that is no problem document becomes one with the code `http-<status>`. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) return new ProblemError(response.status, {});
  const body: unknown = await response.json().catch(() => ({}));
  return new ProblemError(response.status, isRecord(body) ? body : {});
}

function codeOf(problem: Readonly<Record<string, unknown>>, status: number): string {
  const type = text(problem['type']);
  const tail = type?.split(/[/:#]/).at(-1);
  return text(problem['code']) ?? (tail && tail !== 'blank' ? tail : `http-${status}`);
}

function fieldsOf(errors: unknown): FieldProblem[] {
  if (!Array.isArray(errors)) return [];
  return errors.filter(isRecord).map((error) => ({
    field: fieldName(error['field'] ?? error['path'] ?? error['pointer']),
    message: text(error['message']) ?? text(error['detail']) ?? '',
  }));
}

/** `['links', 0, 'url']`, `/links/0/url` and `#/links/0/url` all become the form's own name `links.0.url`. */
function fieldName(path: unknown): string {
  if (Array.isArray(path)) return path.join('.');
  return (text(path) ?? '').replace(/^#?\//, '').replaceAll('/', '.');
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
