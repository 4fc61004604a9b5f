/** Which token of which PKCS#11 library, and what unlocks it. */
export interface Pkcs11Address {
  /** The library that speaks for the HSM, as a path. */
  readonly module: string;
  /** The token's label. */
  readonly token: string;
  readonly pin: string;
}

/**
 * Reads `pkcs11:token=NAME?module-path=/a/library.so` (RFC 7512). The PIN comes apart: an address ends up in logs and
 * process lists. Throws one sentence when something is missing or means something this platform doesn't do.
 */
export function parsePkcs11Address(url: string, pin: string): Pkcs11Address {
  const [, path = '', query = ''] = /^pkcs11:([^?]*)(?:\?(.*))?$/.exec(url) ?? [];
  const token = valueOf(path.split(';'), 'token');
  const module = valueOf(query.split('&'), 'module-path');
  if (token === undefined || module === undefined) {
    throw new Error('SIGNER_URL must be pkcs11:token=NAME?module-path=/a/library.so; no other signers ship.');
  }
  if (query.includes('pin-value=')) throw new Error('The PIN of the HSM goes into SIGNER_PIN, not into SIGNER_URL.');
  if (pin === '') throw new Error('SIGNER_URL needs SIGNER_PIN.');
  return { module, token, pin };
}

function valueOf(attributes: readonly string[], name: string): string | undefined {
  const value = attributes.find((attribute) => attribute.startsWith(`${name}=`))?.slice(name.length + 1);
  return value === undefined || value === '' ? undefined : decodeURIComponent(value);
}
