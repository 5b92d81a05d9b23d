import type { HiddenPart } from '../findings';
import type { ReadingPorts } from '../reading';
import { Archive } from '../reading/package/archive';
import { OfficePackage } from '../reading/package/package';
import { elementsOf, isFalse, localName, textOf, type XmlElement } from '../reading/xml/tree';
import { ok, type Result } from '../text/result';

/** Who made a document, when and for whom, as its properties say it. */
const PROPERTIES = new Set(['creator', 'lastModifiedBy', 'created', 'modified', 'lastPrinted', 'Company', 'Manager', 'keywords']);

/** Elements that no reader of the page sees, by local name, and what they are. */
const UNSEEN: Readonly<Record<string, HiddenPart['kind']>> = {
  comment: '批注',
  threadedComment: '批注',
  ins: '修订',
  del: '修订',
  moveFrom: '修订',
  vanish: '隐藏的文字',
};

/** Traces in a finished Word or Excel file that its reader does not see: properties, comments, changes, what is hidden. One of a kind a part. */
export async function hiddenParts(bytes: Uint8Array, ports: ReadingPorts): Promise<Result<readonly HiddenPart[]>> {
  const archive = Archive.open(bytes, ports);
  if (!archive.ok) return archive;
  const parts = new OfficePackage(archive.value, ports);
  const found: HiddenPart[] = [];
  for (const place of archive.value.written()) {
    if (!/\.xml$/i.test(place)) continue;
    const root = await parts.extra(place);
    if (root === null) continue;
    const kinds = new Map<HiddenPart['kind'], string>();
    for (const [kind, text] of tracesIn(root, /^docprops\//i.test(place))) if (!kinds.has(kind)) kinds.set(kind, text);
    for (const [kind, text] of kinds) found.push({ kind, text, place });
  }
  return ok(found);
}

function* tracesIn(element: XmlElement, isProperties: boolean): Generator<readonly [HiddenPart['kind'], string]> {
  const name = localName(element.name);
  const { attributes } = element;
  if (isProperties && PROPERTIES.has(name) && textOf(element).trim() !== '') yield ['文件属性', textOf(element)];
  const kind = element.name.startsWith('w:') || name.endsWith('omment') ? UNSEEN[name] : undefined;
  if (kind !== undefined && !isFalse(attributes['w:val'])) yield [kind, textOf(element)];
  if (element.name === 'x:sheet' && /hidden/i.test(attributes.state ?? '')) yield ['隐藏的工作表', attributes.name ?? ''];
  if (attributes.hidden !== undefined && !isFalse(attributes.hidden)) {
    if (element.name === 'x:row') yield ['隐藏的行', attributes.r ?? ''];
    if (element.name === 'x:col') yield ['隐藏的列', attributes.min ?? ''];
  }
  for (const child of elementsOf(element)) yield* tracesIn(child, isProperties);
}
