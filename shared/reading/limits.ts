const MB = 1024 * 1024;

/**
 * How much of a document is read at all, so that none can eat the machine. The published file of a unit with 200 projects has
 * about 30 MB of XML in two million elements, seen one table after another.
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
  partBytes: 48 * MB,
  unpackedBytes: 96 * MB,
  /** Elements of one part, of those that are held at one time, and how deep they are nested. */
  elements: 4_000_000,
  heldElements: 700_000,
  depth: 250,
  tables: 10_000,
  columns: 2_000,
  /** Squares of one table, and cells of the whole document. */
  squares: 1_000_000,
  cells: 1_000_000,
  /** Characters of the whole document: one text that is used by very many cells counts each time. */
  characters: 64 * MB,
} as const;
