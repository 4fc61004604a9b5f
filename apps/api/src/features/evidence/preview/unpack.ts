import { unzipSync } from 'fflate';
import { NotShowable, PREVIEW_LIMITS } from './limits.ts';

/** The unpacked parts of an Office document, by name. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * Unpacks an Office document within the limits. What the parts say they weigh is added up before anything is unpacked,
 * and none gets more room than it said: a bomb that lies stays as small as its lie. Throws `NotShowable`.
 */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean = () => true): Parts {
  let total = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize, compression }) => {
        count += 1;
        if (count > PREVIEW_LIMITS.parts) throw new NotShowable('too many parts');
        if (!isWanted(name) || name.endsWith('/') || ![0, 8].includes(compression)) return false;
        total += originalSize;
        if (total > PREVIEW_LIMITS.unpackedBytes) throw new NotShowable('too much inside');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof NotShowable ? error : new NotShowable('not a readable zip');
  }
}

/** One part as text; undefined when the document hasn't got it. Refuses a document type: Office XML never has one. */
export function textOf(parts: Parts, name: string): string | undefined {
  const part = parts[name];
  if (part === undefined) return undefined;
  const text = new TextDecoder('utf-8').decode(part);
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new NotShowable('a document type in Office XML');
  return text;
}
