import { childOf, type XmlElement } from '../../reading/xml/tree';
import { closingOf, type Edit, prefixOf, startOf } from '../xml';
import { writeCell } from './cell';

/** Makes a cell the beginning of a merge downwards, or one more of its cells. The second holds no text. */
export function mergedDown(part: string, cell: XmlElement, kind: 'begins' | 'goes-on'): Edit[] {
  const w = prefixOf(part, cell);
  const mark = kind === 'begins' ? `<${w}vMerge ${w}val="restart"/>` : `<${w}vMerge/>`;
  const emptied = kind === 'goes-on' ? writeCell(part, cell, '') : [];
  const properties = childOf(cell, 'w:tcPr');
  if (!properties) return [{ from: cell.opened, to: cell.opened, text: `<${w}tcPr>${mark}</${w}tcPr>` }, ...emptied];
  const merge = childOf(properties, 'w:vMerge');
  if (merge) return [{ from: startOf(part, merge), to: merge.end, text: mark }, ...emptied];
  if (closingOf(part, properties) === null)
    return [{ from: startOf(part, properties), to: properties.end, text: `<${w}tcPr>${mark}</${w}tcPr>` }, ...emptied];
  // The order of the schema: width and spans stand before it, borders and the rest after.
  const before = ['w:cnfStyle', 'w:tcW', 'w:gridSpan', 'w:hMerge'].flatMap((name) => childOf(properties, name) ?? []);
  const at = Math.max(properties.opened, ...before.map(({ end }) => end));
  return [{ from: at, to: at, text: mark }, ...emptied];
}

/** A copied stretch without the marks that may stand only once in a document. */
export function withoutIdentity(text: string): string {
  return text
    .replace(/\s[\w.-]+:(paraId|textId)="[^"]*"/g, '')
    .replace(/<[\w.-]*:?(bookmarkStart|bookmarkEnd|commentRangeStart|commentRangeEnd|commentReference)\b[^>]*\/>/g, '');
}
