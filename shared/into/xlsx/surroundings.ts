import { areaOf } from '../../reading/xlsx/cells';
import { childOf, childrenOf, type XmlElement } from '../../reading/xml/tree';
import { type Edit, startOf } from '../xml';
import { mergesOfCopy, rangeOf } from './copied';
import { movedAreas, type RowMap } from './refs';
import type { AddedRow } from './sheet-work';

/** What of a worksheet stands around its rows and speaks of them; it goes along with rows that go or come. */
export class Surroundings {
  constructor(
    private readonly text: string,
    private readonly root: XmlElement,
    private readonly added: readonly AddedRow[],
    private readonly map: RowMap,
    private readonly prefix: string,
  ) {}

  /** What speaks of rows outside their data: merges, formats, checks, filters, the used area. */
  edits(): Edit[] {
    const edits: Edit[] = [];
    const moved = (element: XmlElement, attribute: string, own = movedAreas(element.attributes[attribute] ?? '', this.map)) => {
      const tag = this.text.slice(startOf(this.text, element), element.opened);
      const now = tag.replace(new RegExp(`(\\s${attribute}=")[^"]*"`), `$1${own}"`);
      if (own === '') edits.push({ from: startOf(this.text, element), to: element.end, text: '' });
      else edits.push({ from: startOf(this.text, element), to: element.opened, text: now });
    };
    for (const name of ['x:dimension', 'x:autoFilter']) for (const one of childrenOf(this.root, name)) moved(one, 'ref');
    for (const one of childrenOf(this.root, 'x:conditionalFormatting')) moved(one, 'sqref');
    for (const one of childrenOf(childOf(this.root, 'x:dataValidations'), 'x:dataValidation')) moved(one, 'sqref');
    for (const one of childrenOf(childOf(this.root, 'x:hyperlinks'), 'x:hyperlink')) moved(one, 'ref');
    edits.push(...this.merges());
    return edits;
  }

  private merges(): Edit[] {
    const holder = childOf(this.root, 'x:mergeCells');
    const before = childrenOf(holder, 'x:mergeCell').flatMap(({ attributes }) => attributes.ref ?? []);
    const made = new Set(before.map((area) => this.mergeMoved(area)).filter((area) => /:/.test(area)));
    for (const [after, list] of groupedBy(this.added)) {
      const first = (this.map.of(after) ?? this.map.first(after) - 1) + 1;
      const placed = list.map((row, at) => ({ row, at: first + at }));
      const areas = before.flatMap((one) => areaOf(one) ?? []);
      for (const copy of new Set(list.flatMap((row) => row.copy ?? [])))
        for (const area of mergesOfCopy(
          areas,
          placed.filter(({ row }) => row.copy === copy),
        ))
          made.add(area);
      list.forEach((row, at) => {
        if (row.copy !== undefined) return;
        for (const area of areas) {
          // Merges within the row it is like.
          if (area.from.row !== row.like || area.to.row > row.like) continue;
          if (row.joined.some(({ from, to }) => area.from.column >= from && area.to.column <= to)) continue;
          made.add(rangeOf(first + at, area.from.column, first + at, area.to.column));
        }
      });
      const [row] = list;
      for (const { from, to, top } of row?.copy === undefined ? (row?.joined ?? []) : []) {
        const start = this.map.of(top) ?? this.map.first(top);
        let end = first + list.length - 1;
        for (const area of made) {
          if (!overlaps(area, start, from, to)) continue;
          // A branch that goes on behind the new rows keeps all of its own.
          end = Math.max(end, areaOf(area)?.to.row ?? 0);
          made.delete(area);
        }
        made.add(rangeOf(start, from, end, to));
      }
    }
    const p = this.prefix;
    const cells = [...made].map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('');
    const whole = made.size === 0 ? '' : `<${p}mergeCells count="${made.size}">${cells}</${p}mergeCells>`;
    if (holder) return [{ from: startOf(this.text, holder), to: holder.end, text: whole }];
    const data = childOf(this.root, 'x:sheetData');
    return data && whole !== '' ? [{ from: data.end, to: data.end, text: whole }] : [];
  }

  /** A merge reaches over rows that came inside it, and no further. */
  private mergeMoved(ref: string): string {
    const area = areaOf(ref);
    if (!area) return '';
    const rows = Array.from({ length: area.to.row - area.from.row + 1 }, (_, at) => area.from.row + at);
    const kept = rows.flatMap((row) => this.map.of(row) ?? []);
    const [top, bottom] = [kept[0], kept.at(-1)];
    if (top === undefined || bottom === undefined) return '';
    const isOne = top === bottom && area.from.column === area.to.column;
    return isOne ? '' : rangeOf(top, area.from.column, bottom, area.to.column);
  }
}

function overlaps(ref: string, row: number, from: number, to: number): boolean {
  const area = areaOf(ref);
  return area !== null && area.from.row === row && area.from.column <= to && area.to.column >= from;
}

function groupedBy(added: readonly AddedRow[]): Map<number, AddedRow[]> {
  const groups = new Map<number, AddedRow[]>();
  for (const row of added) groups.set(row.after, [...(groups.get(row.after) ?? []), row]);
  return groups;
}
