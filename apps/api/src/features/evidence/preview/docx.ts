import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Preview } from './preview.ts';
import { pagesOf } from './office-parts.ts';
import { textOf, unpack } from './unpack.ts';

/** A text document as HTML. It is unpacked by us within the limits and handed on flat, so mammoth meets no bomb. */
export async function previewDocx(bytes: Uint8Array): Promise<Preview> {
  const parts = unpack(bytes);
  for (const name of Object.keys(parts)) if (/\.(?:xml|rels)$/i.test(name)) textOf(parts, name);
  const flat = zipSync(parts, { level: 0 });
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(flat) },
    { includeEmbeddedStyleMap: false, externalFileAccess: false },
  );
  return { kind: 'html', content: value, pages: pagesOf(parts) };
}
