import { decodeBase58, encodeBase58 } from './base58.ts';

/** A public key as bytes: 32 for Ed25519, the compressed point of 33 for P-256. */
export interface PublicKey {
  readonly curve: 'Ed25519' | 'P-256';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The multicodecs that mark a key's kind, and how long such a key is (Controlled Identifiers 1.0 §2.2.2). */
const KINDS = [
  { curve: 'Ed25519', prefix: [0xed, 0x01], length: 32 },
  { curve: 'P-256', prefix: [0x80, 0x24], length: 33 },
] as const;

/** A public key as Multikey writes it: `z6Mk…` for Ed25519. Throws a plain Error when the bytes are no key of the curve. */
export function encodeMultikey({ curve, bytes }: PublicKey): string {
  const kind = KINDS.find((candidate) => candidate.curve === curve && candidate.length === bytes.length);
  if (kind === undefined) throw new Error(`${bytes.length} bytes are no ${curve} key`);
  return `z${encodeBase58(Uint8Array.from([...kind.prefix, ...bytes]))}`;
}

/** The public key in a Multikey text, or undefined when it is none that we know. */
export function decodeMultikey(text: string): PublicKey | undefined {
  if (!text.startsWith('z')) return undefined;
  const all = decodeBase58(text.slice(1));
  const kind = KINDS.find(({ prefix }) => prefix.every((byte, index) => all?.[index] === byte));
  if (all === undefined || kind === undefined || all.length !== kind.prefix.length + kind.length) return undefined;
  return { curve: kind.curve, bytes: all.slice(kind.prefix.length) };
}
