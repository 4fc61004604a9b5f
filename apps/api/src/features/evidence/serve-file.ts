import type { ByteRange } from '../../platform/storage/storage.ts';

/** A stored file about to be handed out. */
export interface ServedFile {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** How a file is answered: status, headers, and which bytes (none for 304 and 416). */
export interface FileAnswer {
  readonly status: 200 | 206 | 304 | 416;
  readonly headers: Readonly<Record<string, string>>;
  readonly range: ByteRange | undefined;
  readonly hasBody: boolean;
}

/** Shown in place; everything else is handed over as a download. HTML and SVG can run and are never here. */
const IN_PLACE =
  /^(?:image\/(?:png|apng|jpeg|gif|webp|avif|bmp)|audio\/[\w.+-]+|video\/[\w.+-]+|application\/(?:pdf|ogg)|text\/plain)$/;
const CAN_RUN = /[/+](?:x?html|xml|svg|javascript)\b/;
const LOCKED =
  "default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** Decides how to answer a request for a file (RFC 9110 §14): whole, one part, unchanged, or a part that isn't there. */
export function answerFile(
  file: ServedFile,
  asked: { range: string | undefined; ifNoneMatch: string | undefined },
): FileAnswer {
  const headers = headersOf(file);
  if (asked.ifNoneMatch === headers['etag']) return { status: 304, headers, range: undefined, hasBody: false };
  const range = parseRange(asked.range, file.size);
  if (range === 'unsatisfiable') {
    return {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${file.size}` },
      range: undefined,
      hasBody: false,
    };
  }
  if (range === undefined)
    return { status: 200, headers: { ...headers, 'content-length': String(file.size) }, range, hasBody: true };
  const part = {
    'content-range': `bytes ${range.start}-${range.end}/${file.size}`,
    'content-length': String(range.end - range.start + 1),
  };
  return { status: 206, headers: { ...headers, ...part }, range, hasBody: true };
}

/** One range of bytes; undefined (the whole file) when none or several are asked for. */
export function parseRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null || (match[1] === '' && match[2] === '')) return undefined;
  const [from, to] = [Number(match[1]), Number(match[2])];
  if (match[1] === '') return to === 0 ? 'unsatisfiable' : { start: Math.max(0, size - to), end: size - 1 };
  if (from >= size) return 'unsatisfiable';
  if (match[2] !== '' && to < from) return undefined;
  return { start: from, end: match[2] === '' ? size - 1 : Math.min(to, size - 1) };
}

/** The name for a download in both forms of RFC 6266: plain for old clients, percent-encoded for all others. */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function headersOf({ sha256, name, mediaType }: ServedFile): Record<string, string> {
  const inPlace = IN_PLACE.test(mediaType);
  const type = CAN_RUN.test(mediaType) ? 'application/octet-stream' : mediaType;
  return {
    'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
    'content-disposition': disposition(inPlace ? 'inline' : 'attachment', name),
    // a browser shows no PDF in a sandbox; its own viewer already keeps the document apart
    'content-security-policy': mediaType === 'application/pdf' ? `${LOCKED}; object-src 'self'` : `${LOCKED}; sandbox`,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
    etag: `"${sha256}"`,
  };
}
