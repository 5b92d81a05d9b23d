/**
 * The three records of a zip (PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16), in the one form we write and the only one we read:
 * no comments, no extra fields, no data descriptors, no zip64, one fixed time. One form only means that any changed
 * byte outside the contents is seen too.
 */
export interface EntryHead {
  readonly name: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

export const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
export const LOCAL_BYTES = 30;
export const CENTRAL_BYTES = 46;
export const END_BYTES = 22;

const VERSION = 20;
const UTF8 = 0x0800;
/** 1 January 1980, midnight: the earliest a zip can say, so that nobody learns when it was made. */
const DATE = 0x0021;

/** Views the bytes without copying them. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function putCommon(view: DataView, at: number, head: EntryHead): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8, true);
  view.setUint16(at + 4, head.method, true);
  view.setUint16(at + 6, 0, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, head.crc, true);
  view.setUint32(at + 14, head.packed, true);
  view.setUint32(at + 18, head.size, true);
  view.setUint16(at + 22, head.name.length, true);
}

/** The record in front of an entry's data. */
export function localRecord(head: EntryHead): Uint8Array {
  const bytes = new Uint8Array(LOCAL_BYTES + head.name.length);
  const view = viewOf(bytes);
  view.setUint32(0, LOCAL, true);
  putCommon(view, 4, head);
  bytes.set(head.name, LOCAL_BYTES);
  return bytes;
}

/** The entry's record in the directory. */
export function centralRecord(head: EntryHead, offset: number): Uint8Array {
  const bytes = new Uint8Array(CENTRAL_BYTES + head.name.length);
  const view = viewOf(bytes);
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, VERSION, true);
  putCommon(view, 6, head);
  view.setUint32(42, offset, true);
  bytes.set(head.name, CENTRAL_BYTES);
  return bytes;
}

/** The last record: where the directory is. */
export function endRecord(entries: number, directoryBytes: number, directoryAt: number): Uint8Array {
  const bytes = new Uint8Array(END_BYTES);
  const view = viewOf(bytes);
  view.setUint32(0, END, true);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, directoryBytes, true);
  view.setUint32(16, directoryAt, true);
  return bytes;
}

/** Whether `bytes` has exactly `record` at `at`. */
export function hasAt(bytes: Uint8Array, at: number, record: Uint8Array): boolean {
  if (at < 0 || at + record.length > bytes.length) return false;
  return record.every((byte, index) => bytes[at + index] === byte);
}
