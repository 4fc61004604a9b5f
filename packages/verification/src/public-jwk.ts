import type { JWK } from 'jose';
import { encodeBase64url } from './base64url.ts';
import type { PublicKey } from './multikey.ts';

/** The field and the constant of P-256: y² = x³ − 3x + b (SEC 2, secp256r1). */
const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/** The public key as a JSON Web Key, for JOSE. Undefined when the bytes are no point of the curve. */
export function toJwk(key: PublicKey): JWK | undefined {
  if (key.curve === 'Ed25519') return { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(key.bytes) };
  const point = decompress(key.bytes);
  return point && { kty: 'EC', crv: 'P-256', x: encodeBase64url(point.x), y: encodeBase64url(point.y) };
}

/** Both coordinates of a compressed point. It is public: nothing here has to take the same time for every key. */
function decompress(bytes: Uint8Array): { x: Uint8Array; y: Uint8Array } | undefined {
  const [sign] = bytes;
  if (sign !== 2 && sign !== 3) return undefined;
  const x = bytes.subarray(1).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  if (x >= P) return undefined;
  const square = ((((x * x - 3n) * x + B) % P) + P) % P;
  // The field's size leaves 3 when divided by 4, so this power is a root wherever there is one.
  const root = power(square, (P + 1n) / 4n);
  if ((root * root) % P !== square) return undefined;
  const y = (root & 1n) === BigInt(sign & 1) ? root : P - root;
  return { x: bytesOf(x), y: bytesOf(y) };
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let factor = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * factor) % P;
    factor = (factor * factor) % P;
  }
  return result;
}

const bytesOf = (value: bigint): Uint8Array =>
  Uint8Array.from(value.toString(16).padStart(64, '0').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
