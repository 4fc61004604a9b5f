import { inflateSync } from 'node:zlib';

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
export function embeddedFiles(pdf: Buffer): Buffer[] {
  const files: (Buffer | undefined)[] = [];
  let at = pdf.indexOf('stream');
  for (let seen = 0; at !== -1 && seen < MAX_STREAMS && files.length < MAX_FILES; seen += 1) {
    const dictionary = dictionaryBefore(pdf, at);
    at += 'stream'.length;
    if (dictionary !== undefined && /\/Type\s*\/EmbeddedFile\b/.test(dictionary)) {
      files.push(unpack(contentAfter(pdf, at), dictionary));
    }
    at = pdf.indexOf('stream', at);
  }
  return files.filter((file) => file !== undefined);
}

/** The text between `obj` and `stream`, when that is what stands there. */
function dictionaryBefore(pdf: Buffer, at: number): string | undefined {
  const before = pdf.subarray(Math.max(0, at - MAX_DICTIONARY), at).toString('latin1');
  const start = before.lastIndexOf(' obj');
  if (start === -1 || !before.trimEnd().endsWith('>>')) return undefined;
  return before.slice(start);
}

function contentAfter(pdf: Buffer, at: number): Buffer {
  const start = at + (pdf[at] === 0x0d ? 2 : 1);
  const end = pdf.indexOf('endstream', start);
  return pdf.subarray(start, end === -1 ? pdf.length : end);
}

function unpack(content: Buffer, dictionary: string): Buffer | undefined {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.replaceAll(/[[\]\s]/g, '');
  if (filter === undefined) return content.length <= MAX_FILE_BYTES ? content : undefined;
  if (filter !== '/FlateDecode') return undefined;
  try {
    return inflateSync(content, { maxOutputLength: MAX_FILE_BYTES });
  } catch {
    return undefined;
  }
}
