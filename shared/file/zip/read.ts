import { LIMITS } from '../limits';
import { fold, isSafePath } from '../names';
import type { FilePorts } from '../ports';
import { crc32 } from './crc32';
import { CENTRAL_BYTES, centralRecord, END_BYTES, type EntryHead, endRecord, hasAt, localRecord, viewOf } from './layout';

/** An entry found in the directory; `at` is where its data begins. */
export interface Found {
  readonly head: EntryHead;
  readonly at: number;
}

export type Directory =
  | { ok: true; entries: ReadonlyMap<string, Found> }
  | { ok: false; fault: 'no-end' | 'broken' | 'too-many' }
  | { ok: false; fault: 'strange'; name: string };

/**
 * Reads the directory of a file in our one form. Entries must lie back to back from the first byte to the directory,
 * so none overlaps, hides or is named twice; nothing is unpacked yet.
 */
export function readDirectory(bytes: Uint8Array, ports: FilePorts): Directory {
  const view = viewOf(bytes);
  const endAt = bytes.length - END_BYTES;
  if (endAt < 0 || view.getUint32(endAt, true) !== 0x06054b50) return { ok: false, fault: 'no-end' };
  const count = view.getUint16(endAt + 10, true);
  const start = view.getUint32(endAt + 16, true);
  if (!hasAt(bytes, endAt, endRecord(count, view.getUint32(endAt + 12, true), start))) return { ok: false, fault: 'broken' };
  if (count > LIMITS.entries) return { ok: false, fault: 'too-many' };
  return walk(bytes, ports, { count, start, end: endAt });
}

function walk(bytes: Uint8Array, ports: FilePorts, directory: { count: number; start: number; end: number }): Directory {
  const entries = new Map<string, Found>();
  const folds = new Set<string>();
  let at = directory.start;
  let dataAt = 0;
  for (let index = 0; index < directory.count; index += 1) {
    const head = headAt(bytes, at, directory.end);
    if (head === null || !hasAt(bytes, at, centralRecord(head, dataAt))) return { ok: false, fault: 'broken' };
    if (!hasAt(bytes, dataAt, localRecord(head))) return { ok: false, fault: 'broken' };
    const name = ports.decode(head.name);
    if (name === null) return { ok: false, fault: 'broken' };
    if (!isSafePath(name) || folds.has(fold(name))) return { ok: false, fault: 'strange', name };
    folds.add(fold(name));
    const contentAt = dataAt + localRecord(head).length;
    entries.set(name, { head, at: contentAt });
    dataAt = contentAt + head.packed;
    at += CENTRAL_BYTES + head.name.length;
    if (dataAt > directory.start) return { ok: false, fault: 'broken' };
  }
  const closes = at === directory.end && dataAt === directory.start;
  return closes ? { ok: true, entries } : { ok: false, fault: 'broken' };
}

/** The fields of the directory record at `at`; null where there is no room for one, or none of ours. */
function headAt(bytes: Uint8Array, at: number, end: number): EntryHead | null {
  if (at + CENTRAL_BYTES > end) return null;
  const view = viewOf(bytes);
  const nameLength = view.getUint16(at + 28, true);
  const nameAt = at + CENTRAL_BYTES;
  const method = view.getUint16(at + 10, true);
  if (nameLength > LIMITS.nameBytes || nameAt + nameLength > end) return null;
  if (method !== 0 && method !== 8) return null;
  return {
    name: bytes.subarray(nameAt, nameAt + nameLength),
    method,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
  };
}

/** Unpacks one entry: at most the size it claims, exactly the size it claims, with its checksum; null where not. */
export function unpack(bytes: Uint8Array, { head, at }: Found, ports: FilePorts): Uint8Array | null {
  if (at + head.packed > bytes.length) return null;
  const data = bytes.subarray(at, at + head.packed);
  if (head.method === 0 && head.packed !== head.size) return null;
  const content = head.method === 0 ? new Uint8Array(data) : ports.inflateBounded(data, head.size);
  return content !== null && content.length === head.size && crc32(content) === head.crc ? content : null;
}
