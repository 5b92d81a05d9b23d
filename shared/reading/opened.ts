import { ok, type Result } from '../text/result';
import { ofToday, readZip } from './document';
import { Archive } from './package/archive';
import { OfficePackage } from './package/package';
import type { ReadingPorts } from './ports';
import { kindOf } from './sniff';
import type { SourceDocument } from './source';
import type { Keep, XmlElement } from './xml/tree';

/** An element of one of the document's parts. */
interface Placed {
  readonly part: string;
  readonly element: XmlElement;
}

/** A document that is read to be written into: what it says, and where in its parts that stands. */
export interface OpenedDocument {
  readonly document: SourceDocument;
  /** Elements by the path of their position: paragraphs, tables, rows and cells; on worksheets rows (`s0/r4`) and cells. */
  readonly elements: ReadonlyMap<string, Placed>;
  readonly archive: Archive;
  /** The text that the elements' places count in; empty for what is no part. */
  textOf(part: string): string;
  /** It was of an old format, and was turned into one of today first. */
  readonly converted: boolean;
}

/** Opens a Word or Excel document to write into it. Refused with the sentences of `readDocument`. */
export async function openDocument(bytes: Uint8Array, name: string, ports: ReadingPorts): Promise<Result<OpenedDocument>> {
  const isOld = kindOf(bytes) !== 'zip';
  const today = isOld ? await ofToday(bytes, /\.(docx|xlsx)$/i.test(name), ports) : ok(bytes);
  if (!today.ok) return today;
  const elements = new Map<string, Placed>();
  const keep: Keep = (part, path, element) => void elements.set(path, { part, element });
  const read = await readZip(today.value, ports, keep);
  if (!read.ok) return read;
  const archive = Archive.open(today.value, ports);
  if (!archive.ok) return archive;
  const from = new OfficePackage(archive.value, ports);
  const texts = new Map<string, string>();
  for (const part of new Set([...elements.values()].map((placed) => placed.part))) {
    const text = from.text(part);
    if (!text.ok) return text;
    texts.set(part, text.value ?? '');
  }
  return ok({
    document: read.value,
    elements,
    archive: archive.value,
    textOf: (part) => texts.get(part) ?? '',
    converted: isOld,
  });
}
