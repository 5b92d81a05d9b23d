/**
 * How big a file may be, so that none can eat the machine. A unit with 200 projects fills about 4 MB of workbook.
 */
const MB = 1024 * 1024;

export const LIMITS = {
  /** The whole file, and all its entries unpacked. */
  fileBytes: 256 * MB,
  unpackedBytes: 256 * MB,
  entries: 2000,
  nameBytes: 600,
  manifestBytes: MB,
  workbookBytes: 32 * MB,
  packBytes: 8 * MB,
  evidenceBytes: 64 * MB,
  jsonDepth: 64,
  /** In one file, and in one list or record of it. */
  jsonValues: 1_000_000,
  jsonWidth: 100_000,
  /** Values checked by the schema at one go: a schema reports every fault, and a bomb is made of faults. */
  valuesAtOnce: 40_000,
} as const;

/** A size as an officer reads it. */
export function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / MB)} MB`;
}
