// Not exported by the folder's index: the page never writes a file, and this brings the zip code with it.
import { strToU8, Zip, ZipDeflate } from 'fflate';

/** Every entry bears the first moment a zip can tell: exports must not say when, nor differ from one run to the next. */
const EPOCH = new Date(1980, 0, 1);

/** So many characters are turned into bytes at a time. */
const CHUNK = 1 << 16;

/** Writes an Office package part by part, in the order given; a part is compressed as it comes, and never held as a whole. */
export class OfficePackage {
  readonly #pieces: Uint8Array[] = [];
  readonly #zip = new Zip((error, piece) => {
    if (error) throw error;
    this.#pieces.push(piece);
  });

  /** Adds a part; its text may come in pieces. */
  add(path: string, text: string | Iterable<string>): void {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = EPOCH;
    this.#zip.add(entry);
    let held = '';
    for (const piece of typeof text === 'string' ? [text] : text) {
      held += piece;
      if (held.length < CHUNK) continue;
      entry.push(strToU8(held));
      held = '';
    }
    entry.push(strToU8(held), true);
  }

  /** The finished package. */
  end(): Uint8Array {
    this.#zip.end();
    const whole = new Uint8Array(this.#pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}

/** The properties every export carries: its title, and nothing about who, when or with what. */
export function coreProperties(title: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties' +
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`
  );
}

/** Extended properties with nothing in them: no company, no program, no version. */
export const APP_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>';

/** A text as XML holds it, also between double quotes. */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
    : text;
}
