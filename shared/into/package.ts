import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { OpenedDocument, ReadingPorts } from '../reading';
import { ok, type Result } from '../text/result';

type Decoding = Pick<ReadingPorts, 'decode'>;

/** The first moment a zip can tell. */
const EPOCH = new Date(1980, 0, 1);

/** The document with some parts written anew, and nothing left of who made it and when; all other parts are as they were. */
export function packed(
  opened: OpenedDocument,
  parts: ReadonlyMap<string, string | null>,
  { decode }: Decoding,
): Result<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const own = opened.archive.written();
  const names = [...own, ...[...parts.keys()].filter((name) => !own.includes(name))].filter((name) => parts.get(name) !== null);
  for (const name of names) {
    const bytes = bytesOf(opened, parts, name, decode);
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

function bytesOf(
  opened: OpenedDocument,
  parts: ReadonlyMap<string, string | null>,
  name: string,
  decode: Decoding['decode'],
): Result<Uint8Array> {
  const own = parts.get(name);
  if (own !== undefined && own !== null) return ok(strToU8(own.replace(/^(<\?xml[^>]*encoding=)(["'])[^"']*\2/, '$1$2UTF-8$2')));
  const read = opened.archive.read(name);
  if (!read.ok) return read;
  const bytes = read.value ?? new Uint8Array();
  if (!/^docProps\/(core|app|custom)\.xml$/i.test(name)) return ok(bytes);
  return ok(strToU8(anonymous(decode(bytes, 'utf-8') ?? '')));
}

/** Who made it, who changed it, when, with what and for whom; titles stay. */
const PERSONAL =
  /<([\w.-]+:)?(creator|lastModifiedBy|created|modified|lastPrinted|revision|description|keywords|Company|Manager|Template|TotalTime|HyperlinkBase)\b[^>]*?(\/>|>[\s\S]*?<\/\1?\2>)/g;

function anonymous(text: string): string {
  return text.replace(PERSONAL, '').replace(/<([\w.-]+:)?property\b[^>]*>[\s\S]*?<\/\1?property>/g, '');
}
