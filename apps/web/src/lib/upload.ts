import type { z } from 'zod';
import { renewSession, WRITE_HEADERS } from './http.ts';
import { OfflineError, ProblemError } from './problem.ts';

export interface UploadOptions<Schema extends z.ZodType> {
  readonly response: Schema;
  /** Called with the share sent so far, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Streams one file to the API as the request's body, with its name in the address (`?name=`). Throws
 * `ProblemError`, `OfflineError`, or an `AbortError` when the person stopped it. `fetch` can't tell how far it is,
 * so this is an XMLHttpRequest.
 */
export async function upload<Schema extends z.ZodType>(
  path: string,
  file: File,
  options: UploadOptions<Schema>,
): Promise<z.output<Schema>> {
  let answer = await send(path, file, options);
  if (answer.status === 401 && (await renewSession())) answer = await send(path, file, options);
  const body = parseJson(answer.text);
  if (answer.status >= 200 && answer.status < 300) return options.response.parse(body);
  throw new ProblemError(answer.status, typeof body === 'object' && body !== null ? { ...body } : {});
}

interface RawAnswer {
  readonly status: number;
  readonly text: string;
}

function send(path: string, file: File, options: UploadOptions<z.ZodType>): Promise<RawAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<RawAnswer>();
  const call = new XMLHttpRequest();
  call.open('POST', `${path}?${new URLSearchParams({ name: file.name })}`);
  for (const [name, value] of Object.entries(WRITE_HEADERS)) call.setRequestHeader(name, value);
  call.setRequestHeader('content-type', 'application/octet-stream');
  call.upload.addEventListener('progress', (event) => {
    if (event.lengthComputable && event.total > 0) options.onProgress?.(event.loaded / event.total);
  });
  call.addEventListener('load', () => resolve({ status: call.status, text: call.responseText }));
  call.addEventListener('error', () => reject(new OfflineError('upload')));
  call.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
  const stop = () => call.abort();
  options.signal?.addEventListener('abort', stop, { once: true });
  call.send(file);
  return promise.finally(() => options.signal?.removeEventListener('abort', stop));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
