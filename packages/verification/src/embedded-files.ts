import { unpack } from './unpack.ts';

/** No honest attachment of a certificate is larger; an archive bomb is. */
const MAX_FILE_BYTES = 512 * 1024;
/** More attachments than any certificate carries. */
const MAX_FILES = 20;
const MAX_STREAMS = 20_000;
const MAX_DICTIONARY = 2048;

/**
 * The contents of the files embedded in a PDF, in the order they stand. Looks for them without reading the rest: what a
 * stranger uploads is then never unpacked, and no reader of the whole format is exposed to it. A stream object always
 * stands open in a PDF, also where the dictionaries that name it are packed. Damaged or too large ones are left out.
 */
export async function embeddedFiles(pdf: Uint8Array<ArrayBuffer>): Promise<Uint8Array[]> {
  // One character per byte, so that places in the text are places in the file.
  const text = new TextDecoder('latin1').decode(pdf);
  const files: Uint8Array[] = [];
  let at = text.indexOf('stream');
  for (let seen = 0, found = 0; at !== -1 && seen < MAX_STREAMS && found < MAX_FILES; seen += 1) {
    const dictionary = dictionaryBefore(text, at);
    at += 'stream'.length;
    if (dictionary !== undefined && /\/Type\s*\/EmbeddedFile\b/.test(dictionary)) {
      found += 1;
      const file = await contentOf(contentAfter(pdf, text, { at, dictionary }), dictionary);
      if (file !== undefined) files.push(file);
    }
    at = text.indexOf('stream', at);
  }
  return files;
}

/** The text between `obj` and `stream`, when that is what stands there. */
function dictionaryBefore(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - MAX_DICTIONARY), at);
  const start = before.lastIndexOf(' obj');
  if (start === -1 || !before.trimEnd().endsWith('>>')) return undefined;
  return before.slice(start);
}

/** The bytes of a stream: as many as its dictionary says when that fits, or else up to the end of line before its end. */
function contentAfter(
  pdf: Uint8Array<ArrayBuffer>,
  text: string,
  { at, dictionary }: { readonly at: number; readonly dictionary: string },
): Uint8Array<ArrayBuffer> {
  const start = at + (text[at] === '\r' ? 2 : 1);
  const length = Number(/\/Length\s+(\d{1,9})\b(?!\s+\d+\s+R)/.exec(dictionary)?.[1]);
  if (/^\s*endstream/.test(text.slice(start + length, start + length + 12))) return pdf.subarray(start, start + length);
  const found = text.indexOf('endstream', start);
  const end = found === -1 ? text.length : found;
  const lineEnd = /\r?\n?$/.exec(text.slice(Math.max(start, end - 2), end))?.[0].length ?? 0;
  return pdf.subarray(start, end - lineEnd);
}

async function contentOf(content: Uint8Array<ArrayBuffer>, dictionary: string): Promise<Uint8Array | undefined> {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.replaceAll(/[[\]\s]/g, '');
  if (filter === undefined) return content.length <= MAX_FILE_BYTES ? content : undefined;
  return filter === '/FlateDecode' ? unpack(content, 'deflate', MAX_FILE_BYTES) : undefined;
}
