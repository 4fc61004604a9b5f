/** Entries in one status list: the least that Bitstring Status List 1.0 allows, so that one entry hides among many. */
export const STATUS_LIST_ENTRIES = 131_072;

/** A list in which nothing is revoked. `entries` is a multiple of eight. */
export function makeStatusBits(entries: number = STATUS_LIST_ENTRIES): Uint8Array {
  return new Uint8Array(entries / 8);
}

/** Whether the entry's bit is on. Index 0 is the most significant bit of the first byte. Throws RangeError outside the list. */
export function isStatusSet(bits: Uint8Array, index: number): boolean {
  const { byte, mask } = locate(bits, index);
  return ((bits[byte] ?? 0) & mask) !== 0;
}

/** The same list with one entry on or off; the list given stays as it was. Throws RangeError outside the list. */
export function withStatus(bits: Uint8Array, index: number, on: boolean): Uint8Array {
  const { byte, mask } = locate(bits, index);
  const changed = Uint8Array.from(bits);
  const before = changed[byte] ?? 0;
  changed[byte] = on ? before | mask : before & ~mask;
  return changed;
}

/** The list in which exactly these entries are on. */
export function statusBitsOf(indexes: Iterable<number>, entries: number = STATUS_LIST_ENTRIES): Uint8Array {
  const bits = makeStatusBits(entries);
  for (const index of indexes) {
    const { byte, mask } = locate(bits, index);
    bits[byte] = (bits[byte] ?? 0) | mask;
  }
  return bits;
}

function locate(bits: Uint8Array, index: number): { byte: number; mask: number } {
  if (!Number.isInteger(index) || index < 0 || index >= bits.length * 8) {
    throw new RangeError(`no entry ${index} in a status list of ${bits.length * 8}`);
  }
  return { byte: index >> 3, mask: 0x80 >> (index & 7) };
}
