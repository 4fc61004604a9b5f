import { PREVIEW_LIMITS } from './limits.ts';
import type { Preview } from './preview.ts';

/** Plain text in whatever it was written: with its mark, as UTF-8, or else as Windows wrote it. */
export function previewText(bytes: Uint8Array): Preview {
  return { kind: 'text', content: decodeText(bytes).slice(0, PREVIEW_LIMITS.textCharacters), pages: null };
}

/** Bytes as text. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
