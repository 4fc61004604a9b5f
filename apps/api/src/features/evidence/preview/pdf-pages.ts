import { inflateSync } from 'node:zlib';
import { NotShowable } from './limits.ts';

const MB = 1024 * 1024;
/** What one packed stream, and all of them together, may give; a page tree of thousands of pages is smaller. */
const STREAM_BYTES = 16 * MB;
const ALL_BYTES = 64 * MB;
const DICTIONARY_BYTES = 1_000;
const MAX_STREAMS = 50_000;
const MOST_PAGES = 100_000;

/**
 * How many pages a PDF says it has: the largest count of a node in its page tree (ISO 32000-1 §7.7.3.2). Only object
 * streams are unpacked, each with a bound on what it may give, because a reader of the whole format has none. Null when
 * it can't be told, as in an encrypted file; throws `NotShowable` for what is no PDF or is a bomb.
 */
export function countPdfPages(pdf: Buffer): number | null {
  if (!pdf.subarray(0, 1024).includes('%PDF-')) throw new NotShowable('no PDF');
  let most = largestCount(pdf.toString('latin1'));
  let unpacked = 0;
  let at = pdf.indexOf('stream');
  for (let seen = 0; at !== -1 && seen < MAX_STREAMS; seen += 1) {
    const start = at + 'stream'.length;
    if (isPackedObjects(pdf, at)) {
      const objects = unpack(pdf, start);
      unpacked += objects.length;
      if (unpacked > ALL_BYTES) throw new NotShowable('too much inside');
      most = Math.max(most, largestCount(objects.toString('latin1')));
    }
    const end = pdf.indexOf('endstream', start);
    at = end === -1 ? -1 : pdf.indexOf('stream', end + 'endstream'.length);
  }
  return most > 0 && most <= MOST_PAGES ? most : null;
}

/** The largest `/Count` that stands in one dictionary with `/Type /Pages`, in either order. */
function largestCount(text: string): number {
  let most = 0;
  for (const { index } of text.matchAll(/\/Type\s*\/Pages\b/g)) {
    const from = text.lastIndexOf('<<', index);
    const until = text.indexOf('>>', index);
    const node = text.slice(Math.max(from, index - DICTIONARY_BYTES), until === -1 ? index + DICTIONARY_BYTES : until);
    most = Math.max(most, Number(/\/Count\s+(\d{1,9})/.exec(node)?.[1] ?? 0));
  }
  return most;
}

function isPackedObjects(pdf: Buffer, at: number): boolean {
  const before = pdf.subarray(Math.max(0, at - DICTIONARY_BYTES), at).toString('latin1');
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
  return /\/ObjStm\b/.test(dictionary) && /\/FlateDecode\b/.test(dictionary);
}

function unpack(pdf: Buffer, after: number): Buffer {
  const start = after + (pdf[after] === 0x0d ? 2 : 1);
  const end = pdf.indexOf('endstream', start);
  try {
    return inflateSync(pdf.subarray(start, end === -1 ? pdf.length : end), { maxOutputLength: STREAM_BYTES });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new NotShowable('too much inside');
    return Buffer.alloc(0);
  }
}
