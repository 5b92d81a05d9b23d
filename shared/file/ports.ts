/** What the platform lends the container: no Node and no DOM in here. `electron/disk/ports.ts` has the real ones. */
export interface FilePorts {
  /** Raw deflate, undone. Stops as soon as more than `maxBytes` come out; null when that happens or the data is damaged. */
  readonly inflateBounded: (raw: Uint8Array, maxBytes: number) => Uint8Array | null;
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  /** In lower-case hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => string;
  /** UTF-8. */
  readonly encode: (text: string) => Uint8Array;
  /** Strict UTF-8; null when the bytes are not. */
  readonly decode: (bytes: Uint8Array) => string | null;
}
