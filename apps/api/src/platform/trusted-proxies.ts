import { isIP } from 'node:net';
import { z } from 'zod';

/** Ranges that the server knows by name. */
const NAMED = ['loopback', 'linklocal', 'uniquelocal'];
const BITS: Readonly<Record<number, number>> = { 4: 32, 6: 128 };

/**
 * Whose word on where a request came from is believed: everybody's (`true`), nobody's (`false`), or that of the addresses
 * and networks that are named, with commas between.
 */
export const TrustedProxies = z
  .string()
  .refine(
    (given) => given === 'true' || given === 'false' || given.split(',').every((part) => isNetwork(part.trim())),
    'true, false, or addresses and networks such as 10.0.0.7, 10.0.0.0/8 or uniquelocal, with commas between',
  )
  .transform((given) => (given === 'true' || given === 'false' ? given === 'true' : given));

function isNetwork(text: string): boolean {
  if (NAMED.includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const longest = BITS[isIP(address)];
  if (longest === undefined || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
}
