import type { FilePorts } from '../ports';
import { crc32 } from './crc32';
import { centralRecord, type EntryHead, endRecord, localRecord } from './layout';

/**
 * Packs entries in the order given; the same entries give the same bytes.
 * Names are taken as they are: whoever calls has checked them, and the sizes.
 */
export function writeZip(
  entries: ReadonlyMap<string, Uint8Array>,
  ports: FilePorts,
  stored: ReadonlySet<string> = new Set(),
): Uint8Array {
  const front: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, content] of entries) {
    const deflated = stored.has(name) ? content : ports.deflate(content);
    const shrinks = deflated.length < content.length;
    const data = shrinks ? deflated : content;
    const head: EntryHead = {
      name: ports.encode(name),
      method: shrinks ? 8 : 0,
      crc: crc32(content),
      packed: data.length,
      size: content.length,
    };
    const local = localRecord(head);
    directory.push(centralRecord(head, at));
    front.push(local, data);
    at += local.length + data.length;
  }
  const directoryBytes = directory.reduce((sum, record) => sum + record.length, 0);
  return join([...front, ...directory, endRecord(entries.size, directoryBytes, at)]);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
