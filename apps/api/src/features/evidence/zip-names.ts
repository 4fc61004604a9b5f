/** Bytes of a file from `start` up to, not including, `end`. */
export type ReadPart = (start: number, end: number) => Promise<Buffer>;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const LARGEST_DIRECTORY = 4 * 1024 * 1024;

/**
 * The names in a zip, from its central directory (APPNOTE 6.3.10 §4.3): nothing is unpacked. Undefined when the file is
 * no zip, is damaged, or lists more than anything we look for has.
 */
export async function readZipNames(read: ReadPart, size: number): Promise<readonly string[] | undefined> {
  const tailStart = Math.max(0, size - END_BYTES - LONGEST_COMMENT);
  const tail = await read(tailStart, size);
  const end = findEnd(tail);
  if (end === undefined) return undefined;
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (length > LARGEST_DIRECTORY || start + length > tailStart + end) return undefined;
  return namesIn(await read(start, start + length));
}

function findEnd(tail: Buffer): number | undefined {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return undefined;
}

function namesIn(directory: Buffer): readonly string[] | undefined {
  const names: string[] = [];
  let at = 0;
  while (at + 46 <= directory.length) {
    if (directory.readUInt32LE(at) !== ENTRY_SIGNATURE) return undefined;
    const nameLength = directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}
