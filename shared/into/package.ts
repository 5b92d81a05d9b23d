import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { OpenedDocument } from '../reading';
import { ok, type Result } from '../text/result';

/** The first moment a zip can tell. */
const EPOCH = new Date(1980, 0, 1);

/** The document with some parts written anew, or (null) taken out; all others are as they were. */
export function packed(opened: OpenedDocument, parts: ReadonlyMap<string, string | null>): Result<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const own = opened.archive.written();
  const names = [...own, ...[...parts.keys()].filter((name) => !own.includes(name))].filter((name) => parts.get(name) !== null);
  for (const name of names) {
    const bytes = bytesOf(opened, parts, name);
    if (!bytes.ok) return bytes;
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = EPOCH;
    zip.add(entry);
    entry.push(bytes.value, true);
  }
  zip.end();
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return ok(whole);
}

function bytesOf(opened: OpenedDocument, parts: ReadonlyMap<string, string | null>, name: string): Result<Uint8Array> {
  const own = parts.get(name);
  if (own !== undefined && own !== null) return ok(strToU8(own.replace(/^(<\?xml[^>]*encoding=)(["'])[^"']*\2/, '$1$2UTF-8$2')));
  const read = opened.archive.read(name);
  if (!read.ok) return read;
  return ok(read.value ?? new Uint8Array());
}
