import { childOf, childrenOf, wholeNumber, type XmlElement } from '../../reading/xml/tree';
import { closingOf, type Edit, prefixOf, spliced, startOf } from '../xml';
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

/** The cell of a row that stands in a column of its table, also one that goes on from above. */
export function cellIn(row: XmlElement, column: number): XmlElement | undefined {
  const spanned = (element: XmlElement | undefined, holder: string, name: string, least: number) =>
    wholeNumber(childOf(childOf(element, holder), name)?.attributes['w:val'], least, MOST_COLUMNS) ?? least;
  let at = spanned(row, 'w:trPr', 'w:gridBefore', 0);
  for (const cell of childrenOf(row, 'w:tc')) {
    const next = at + spanned(cell, 'w:tcPr', 'w:gridSpan', 1);
    if (column >= at && column < next) return cell;
    at = next;
  }
  return undefined;
}

const MOST_COLUMNS = 63;

/** A cell with its edits made that stands alone: whatever it was merged with. */
export function alone(part: string, cell: XmlElement, edits: readonly Edit[]): string {
  const merge = childOf(childOf(cell, 'w:tcPr'), 'w:vMerge');
  const unmerged = merge ? [{ from: startOf(part, merge), to: merge.end, text: '' }] : [];
  return spliced(part, startOf(part, cell), cell.end, [...edits, ...unmerged]);
}
