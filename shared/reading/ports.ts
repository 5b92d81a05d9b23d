/** What the platform lends to whoever reads a document: no Node and no DOM in here. `electron/disk/reading.ts` has the real ones. */
export interface ReadingPorts {
  /** Raw deflate, undone. Stops as soon as more than `maxBytes` come out; null when that happens or the data is damaged. */
  readonly inflateBounded: (raw: Uint8Array, maxBytes: number) => Uint8Array | null;
  /** Text of bytes without their byte order mark; null when they are not in that encoding. */
  readonly decode: (bytes: Uint8Array, encoding: SourceEncoding) => string | null;
  /** Asked now and then: whether nobody waits for the answer any more. */
  readonly cancelled: () => boolean;
  /** Told now and then how much is read, from 0 to 1. */
  readonly progress: (share: number) => void;
  /** Lets others have a turn, so that a wish to cancel can arrive. */
  readonly pause: () => Promise<void>;
  /** Turns a document of an old format into one of today; without it such a document is refused. */
  readonly convert?: (bytes: Uint8Array, to: 'docx' | 'xlsx') => Promise<Conversion>;
  /** Prints a document of today's formats as PDF, by a program of this computer that knows them. */
  readonly toPdf?: (bytes: Uint8Array, from: 'docx' | 'xlsx') => Promise<Conversion>;
}

/** What came of turning an old document into a new one; `absent`: this computer has no program that can. */
export type Conversion =
  | { readonly kind: 'converted'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' | 'failed' | 'cancelled' };

export type SourceEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
