import type { ForeignKind } from '../text/problems/file';
import { ENTRY, MIMETYPE } from './names';
import type { FilePorts } from './ports';
import { LOCAL_BYTES } from './zip/layout';

const SIGNATURES: readonly { kind: ForeignKind; bytes: readonly number[] }[] = [
  { kind: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'old-office', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
];

/** Whether a file begins as ours do: the mark stands, uncompressed, in the first entry. */
export function hasOurMark(bytes: Uint8Array, ports: FilePorts): boolean {
  const mark = ports.encode(ENTRY.mimetype + MIMETYPE);
  return mark.every((byte, index) => bytes[LOCAL_BYTES + index] === byte);
}

/** What a file that isn't ours seems to be. The names in a zip's directory stand at its end, in plain bytes. */
export function foreignKind(bytes: Uint8Array, ports: FilePorts): ForeignKind {
  if (bytes.length === 0) return 'empty';
  const found = SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  if (found?.kind !== 'zip') return found?.kind ?? 'other';
  const tail = bytes.subarray(Math.max(0, bytes.length - 65_536));
  if (includes(tail, ports.encode('word/document.xml'))) return 'word';
  return includes(tail, ports.encode('xl/workbook.xml')) ? 'excel' : 'zip';
}

function includes(bytes: Uint8Array, wanted: Uint8Array): boolean {
  for (let at = 0; at + wanted.length <= bytes.length; at += 1) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
