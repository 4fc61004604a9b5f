const MB = 1024 * 1024;

/** What a preview may cost. Past any of these there is none, and the file can still be downloaded. */
export const PREVIEW_LIMITS = {
  /** Bytes of the file itself. */
  sourceBytes: 40 * MB,
  /** Bytes that unpacking an Office document may give, all parts together. */
  unpackedBytes: 120 * MB,
  /** Parts an Office document may have. */
  parts: 5_000,
  /** Characters of the preview. */
  contentCharacters: 24 * MB,
  /** Characters of plain text shown. */
  textCharacters: 2 * MB,
  milliseconds: 15_000,
  heapMegabytes: 512,
  /** Previews made at the same time, by one process. */
  atOnce: 2,
  /** Characters of previews kept in memory. */
  keptCharacters: 48 * MB,
} as const;

/** A file that can't be shown: damaged, a bomb, or more than the limits allow. */
export class NotShowable extends Error {}
