import { problem } from '../text/problem';
import { ok, type Result, refused } from '../text/result';
import { readDocx } from './docx';
import { readHtml } from './html/document';
import { READING_LIMITS } from './limits';
import { Archive, tooBig } from './package/archive';
import { OfficePackage } from './package/package';
import type { ReadingPorts } from './ports';
import { kindOf, newFormOf } from './sniff';
import type { SourceDocument } from './source';
import type { Keep } from './xml/tree';
import { readXlsx } from './xlsx';
import { decodeHtml } from './xml/decode';

/**
 * Reads a document by what its bytes are; its name only tells whether somebody renamed it. Refused, in a sentence: what holds
 * no tables we can read, is encrypted, damaged or larger than `READING_LIMITS`. Never throws.
 */
export async function readDocument(bytes: Uint8Array, name: string, ports: ReadingPorts): Promise<Result<SourceDocument>> {
  const isRenamed = /\.(docx|xlsx)$/i.test(name);
  if (bytes.length > READING_LIMITS.fileBytes) return refused(tooBig());
  const kind = kindOf(bytes);
  switch (kind) {
    case 'empty':
      return refused(problem('reading.empty', '', {}));
    case 'zip':
      return readZip(bytes, ports);
    case 'ole':
    case 'rtf': {
      const converted = await ofToday(bytes, isRenamed, ports);
      return converted.ok ? readZip(converted.value, ports) : converted;
    }
    case 'encrypted':
      return refused(problem('reading.encrypted', '', {}));
    case 'pdf':
    case 'picture':
      return refused(problem('reading.unreadable', '', { kind }));
    case 'markup':
      return readMarkup(bytes, ports);
    case 'text':
    case 'other':
      return refused(problem('reading.unreadable', '', { kind: 'other' }));
    default:
      return kind satisfies never;
  }
}

/** A document of the old format: through a program that can turn it into one of today, where there is one. */
export async function ofToday(bytes: Uint8Array, isRenamed: boolean, ports: ReadingPorts): Promise<Result<Uint8Array>> {
  if (ports.convert === undefined) return refused(problem('reading.old-format', '', { isRenamed }));
  const to = newFormOf(bytes);
  if (to === null) return refused(problem('reading.unreadable', '', { kind: 'other' }));
  const conversion = await ports.convert(bytes, to);
  switch (conversion.kind) {
    case 'converted':
      return kindOf(conversion.bytes) === 'zip' ? ok(conversion.bytes) : refused(problem('reading.not-converted', '', {}));
    case 'absent':
      return refused(problem('reading.old-format', '', { isRenamed }));
    case 'failed':
      return refused(problem('reading.not-converted', '', {}));
    case 'cancelled':
      return refused(problem('reading.cancelled', '', {}));
    default:
      return conversion satisfies never;
  }
}

/** A web page, which old programs also save under the name of an .xls. */
function readMarkup(bytes: Uint8Array, ports: ReadingPorts): Result<SourceDocument> {
  if (bytes.length > READING_LIMITS.htmlBytes) return refused(tooBig());
  const text = decodeHtml(bytes, ports);
  if (text === null) return refused(problem('reading.damaged', '', {}));
  const read = readHtml(text);
  return read === null ? refused(tooBig()) : ok(read);
}

/** Reads an Office document of today. `keep` takes the elements that can be written into again. */
export async function readZip(
  bytes: Uint8Array,
  ports: ReadingPorts,
  keep: Keep = () => undefined,
): Promise<Result<SourceDocument>> {
  const archive = Archive.open(bytes, ports);
  if (!archive.ok) return archive;
  const from = new OfficePackage(archive.value, ports);
  const main = await mainPart(from);
  if (main === null) return refused(strangeArchive(archive.value));
  const type = await from.contentType(main);
  if (/sheet\.binary/i.test(type)) return refused(problem('reading.old-format', '', { isRenamed: false }));
  if (/word/i.test(type) || (type === '' && main.startsWith('word/')))
    return readDocx(from, main, (path, element) => keep(main, path, element));
  if (/excel|spreadsheet/i.test(type) || (type === '' && main.startsWith('xl/'))) return readXlsx(from, main, keep);
  return refused(problem('reading.unreadable', '', { kind: 'other' }));
}

/** The part the document begins with; where nothing says which, the usual one. */
async function mainPart(from: OfficePackage): Promise<string | null> {
  const relations = await from.relations();
  const said = relations.find(({ type }) => type === 'officeDocument')?.target;
  return [said, 'word/document.xml', 'xl/workbook.xml'].find((part) => part !== undefined && from.archive.has(part)) ?? null;
}

function strangeArchive(archive: Archive) {
  if (archive.has('workbook.json') || archive.has('pack/pack.json')) return problem('reading.unreadable', '', { kind: 'jxzp' });
  if (archive.has('[Content_Types].xml')) return problem('reading.damaged', '', {});
  return problem('reading.unreadable', '', { kind: 'archive' });
}
