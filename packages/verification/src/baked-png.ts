import type { Result } from '@bewijskracht/domain';
import { ok, refuse } from '@bewijskracht/domain';
import { unpack } from './unpack.ts';

/** Why no credential came out of a baked picture. */
export interface UnbakeRefusal {
  readonly code: 'notThisPicture' | 'damaged' | 'tooLarge' | 'noCredentialInside' | 'severalCredentialsInside';
}

/** The text chunk in which Open Badges 3.0 puts a credential (§5.3.1). */
const KEYWORD = 'openbadgecredential';
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** No honest credential is larger; what unpacks to more is meant to harm. */
const MAX_CREDENTIAL_BYTES = 256 * 1024;
const MAX_CHUNKS = 10_000;

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** The chunk as it stands: length, type, data and check value. */
  readonly whole: Uint8Array;
}

/** Whether the bytes begin as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/**
 * The picture with the credential inside, in place of one it had. Throws a plain Error when `png` is no PNG: we bake our
 * own pictures.
 */
export function bakePng(png: Uint8Array, credential: string): Uint8Array {
  const chunks = readChunks(png);
  if (chunks === undefined) throw new Error('not a PNG');
  const [header, ...others] = chunks.filter((chunk) => !isCredentialChunk(chunk));
  const text = textChunk(credential);
  return concatenate([Uint8Array.from(SIGNATURE), header!.whole, text, ...others.map(({ whole }) => whole)]);
}

/** The credential in a baked PNG: exactly one, as the standard has it, undamaged and of an honest size. */
export async function unbakePng(png: Uint8Array): Promise<Result<string, UnbakeRefusal>> {
  if (!isPng(png)) return refuse({ code: 'notThisPicture' });
  const chunks = readChunks(png);
  if (chunks === undefined) return refuse({ code: 'damaged' });
  const [chunk, ...others] = chunks.filter(isCredentialChunk);
  if (chunk === undefined) return refuse({ code: 'noCredentialInside' });
  if (others.length > 0) return refuse({ code: 'severalCredentialsInside' });
  return readText(chunk.data);
}

/** Every chunk up to the end mark, each with the right check value; undefined when one lacks or is damaged. */
function readChunks(png: Uint8Array): Chunk[] | undefined {
  if (!isPng(png)) return undefined;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; chunks.length < MAX_CHUNKS && at + 12 <= png.length;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > png.length) return undefined;
    const named = png.subarray(at + 4, end - 4);
    if (view.getUint32(end - 4) !== checkValue(named)) return undefined;
    const type = latin1(named.subarray(0, 4));
    chunks.push({ type, data: named.subarray(4), whole: png.subarray(at, end) });
    if (type === 'IEND') return chunks[0]?.type === 'IHDR' ? chunks : undefined;
    at = end;
  }
  return undefined;
}

function isCredentialChunk({ type, data }: Chunk): boolean {
  return type === 'iTXt' && latin1(data.subarray(0, KEYWORD.length + 1)) === `${KEYWORD}\0`;
}

/** Keyword, whether packed, method, language and translated keyword, then the text (PNG §11.3.4.5). */
async function readText(data: Uint8Array): Promise<Result<string, UnbakeRefusal>> {
  const flags = KEYWORD.length + 1;
  const isPacked = data[flags] === 1;
  const language = data.indexOf(0, flags + 2);
  const translated = language === -1 ? -1 : data.indexOf(0, language + 1);
  if (translated === -1 || (isPacked && data[flags + 1] !== 0)) return refuse({ code: 'damaged' });
  const stored = Uint8Array.from(data.subarray(translated + 1));
  const bytes = isPacked ? await unpack(stored, 'deflate', MAX_CREDENTIAL_BYTES) : stored;
  if (bytes === undefined || bytes.length > MAX_CREDENTIAL_BYTES) return refuse({ code: 'tooLarge' });
  const text = decodeUtf8(bytes);
  return text === undefined ? refuse({ code: 'damaged' }) : ok(text);
}

function textChunk(credential: string): Uint8Array {
  const content = new TextEncoder().encode(`iTXt${KEYWORD}\0\0\0\0\0${credential}`);
  const chunk = new Uint8Array(content.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length - 4);
  chunk.set(content, 4);
  view.setUint32(content.length + 4, checkValue(content));
  return chunk;
}

/** CRC-32 as PNG has it (§D). */
function checkValue(bytes: Uint8Array): number {
  let value = 0xffff_ffff;
  for (const byte of bytes) value = CRC_TABLE[(value ^ byte) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffff_ffff) >>> 0;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb8_8320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

const latin1 = (bytes: Uint8Array): string => String.fromCodePoint(...bytes);

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
