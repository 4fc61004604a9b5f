/**
 * What packed bytes unpack to; undefined when they are damaged or unpack to more than `maxBytes`. Unpacking stops at the
 * limit, so that a bomb costs no more than an honest file. Runs in Node and in browsers.
 */
export async function unpack(
  packed: Uint8Array<ArrayBuffer>,
  format: 'gzip' | 'deflate',
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream(format)).getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > maxBytes) {
        await reader.cancel();
        return undefined;
      }
      chunks.push(part.value);
    }
  } catch {
    return undefined;
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
