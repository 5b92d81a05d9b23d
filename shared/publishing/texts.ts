import { readDocument, type ReadingPorts, type SourceDocument } from '../reading';
import { Archive } from '../reading/package/archive';
import { OfficePackage } from '../reading/package/package';
import { parseXml } from '../reading/xml/parse';
import { elementsOf, localName, type XmlElement } from '../reading/xml/tree';
import { ok, type Result } from '../text/result';

/** A text somewhere in a finished file. */
export interface Said {
  readonly text: string;
  /** What stands just before it: the cell to its left. */
  readonly before: string;
  /** For people, where it can be told (「第 3 张表第 4 行第 2 格」); else the part of the file. */
  readonly where: string;
}

/**
 * Every text of a finished Word or Excel file: first as its reader sees it, then whatever any part of it holds (headers, comments,
 * properties, names of sheets, alternative texts, fields, text boxes), its runs joined.
 */
export async function textsOf(bytes: Uint8Array, name: string, ports: ReadingPorts): Promise<Result<readonly Said[]>> {
  const read = await readDocument(bytes, name, ports);
  if (!read.ok) return read;
  const archive = Archive.open(bytes, ports);
  if (!archive.ok) return archive;
  const parts = new OfficePackage(archive.value, ports);
  const found = [...seen(read.value)];
  for (const part of archive.value.written()) {
    if (!/\.(xml|rels|vml)$/i.test(part)) continue;
    const text = parts.text(part);
    if (!text.ok) return text;
    const parsed = await parseXml(text.value ?? '', ports);
    if (parsed.ok) found.push(...held(parsed.root).map((one) => ({ text: one, before: '', where: part })));
  }
  return ok(found);
}

function* seen({ blocks }: SourceDocument): Generator<Said> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      yield { text: block.text, before: '', where: block.position.label };
      continue;
    }
    if (block.sheet !== null) yield { text: block.sheet, before: '', where: block.position.label };
    const ends = new Map(block.cells.map((cell) => [`${cell.row}/${cell.column + cell.columnSpan}`, cell.text]));
    for (const { row, column, text, position } of block.cells)
      yield { text, before: ends.get(`${row}/${column}`) ?? '', where: position.label };
  }
}

/** Elements whose text is read as one: a number may be split over the runs inside. */
const WHOLE = new Set(['p', 'si', 'is', 'text']);

/** Attributes that people write: alternative texts, names, addresses of links, what a control asks for. */
const WRITTEN = new Set([
  'descr',
  'title',
  'alt',
  'name',
  'tooltip',
  'Target',
  'display',
  'author',
  'initials',
  'prompt',
  'error',
]);

/** Of these elements the value is written by people: names of content controls. */
const NAMED = new Set(['alias', 'tag', 'docPart']);

/** Blanks, tabs and line breaks inside a paragraph. */
const SPACE = new Set(['tab', 'br', 'cr', 'noBreakHyphen', 'softHyphen']);

function held(root: XmlElement): string[] {
  const texts: string[] = [];
  const visit = (element: XmlElement, into: string[] | null): void => {
    const name = localName(element.name);
    for (const [attribute, value] of Object.entries(element.attributes)) {
      const plain = localName(attribute);
      if (WRITTEN.has(plain) || (plain === 'val' && NAMED.has(name))) texts.push(value);
    }
    // Figures of cells are looked at as they are shown.
    if (name === 'v' && element.attributes.t === undefined) return;
    const own = WHOLE.has(name) ? [] : into;
    if (own && SPACE.has(name)) own.push(name.endsWith('Hyphen') ? '-' : ' ');
    const words = element.children.filter((child): child is string => typeof child === 'string').join('');
    if (own) own.push(words);
    else if (words.trim() !== '') texts.push(words);
    for (const child of elementsOf(element)) visit(child, own);
    if (own && own !== into) texts.push(own.join(''));
  };
  visit(root, null);
  return texts;
}
