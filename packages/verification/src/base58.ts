const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const DIGITS: ReadonlyMap<string, bigint> = new Map(
  [...ALPHABET].map((character, index) => [character, BigInt(index)]),
);

/** Longer texts than any key or signature are refused: decoding takes time that grows with the square of the length. */
const MAX_CHARACTERS = 128;

/** Base58 with Bitcoin's alphabet, as multibase `z` uses it: every leading zero byte is a `1`. */
export function encodeBase58(bytes: Uint8Array): string {
  let rest = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let text = '';
  for (; rest > 0n; rest /= 58n) text = (ALPHABET[Number(rest % 58n)] ?? '') + text;
  return '1'.repeat(leading(bytes, 0)) + text;
}

/** The bytes of a base58 text, or undefined when it is none, or too long to be a key or signature. */
export function decodeBase58(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length > MAX_CHARACTERS) return undefined;
  let rest = 0n;
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return undefined;
    rest = rest * 58n + digit;
  }
  const bytes: number[] = [];
  for (; rest > 0n; rest >>= 8n) bytes.unshift(Number(rest & 0xffn));
  return Uint8Array.from([...new Uint8Array(leading(text, '1')), ...bytes]);
}

function leading<Item>(items: Iterable<Item>, item: Item): number {
  let count = 0;
  for (const found of items) {
    if (found !== item) break;
    count += 1;
  }
  return count;
}
