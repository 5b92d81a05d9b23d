const MB = 1024 * 1024;

/**
 * How much of a document is read at all, so that none can eat the machine. The published file of a unit with 200 projects has
 * about 60,000 cells in 20 MB of XML, seen one table after another.
 */
export const READING_LIMITS = {
  /** The file as it lies on the disk. */
  fileBytes: 100 * MB,
  /** A web page. */
  htmlBytes: 16 * MB,
  /** Parts within it: pictures and attachments, which nobody unpacks, count too. */
  parts: 10_000,
  nameBytes: 600,
  /** One part unpacked, and all that are unpacked. */
  partBytes: 32 * MB,
  unpackedBytes: 64 * MB,
  /** Elements of one part, of those that are held at one time, and how deep they are nested. */
  elements: 2_000_000,
  heldElements: 250_000,
  depth: 250,
  tables: 10_000,
  columns: 2_000,
  /** Squares of one table, and cells of the whole document. */
  squares: 500_000,
  cells: 200_000,
  /** Characters of the whole document: one text that is used by very many cells counts each time. */
  characters: 16 * MB,
} as const;
