import { READING_LIMITS } from '../limits';
import type { SourceCell, SourceTable } from '../source';
import { type Area, referenceOf, type Square } from './cells';
import { Merges } from './merges';
import type { RawSheet } from './sheet';

/** Which worksheet a table is made of. */
export interface SheetPlace {
  readonly name: string;
  /** Counted from 0 in the order of the tabs. */
  readonly index: number;
  readonly hidden: boolean;
}

/**
 * A worksheet as one table: from the first row and column that show something to the last, every square in it a cell. Null
 * where nothing is shown; 'too-big' where the square so found is larger than any table of ours.
 */
export function tableOf(sheet: RawSheet, place: SheetPlace): SourceTable | null | 'too-big' {
  const area = usedArea(sheet);
  if (area === null) return null;
  const { from, to } = area;
  const rowCount = to.row - from.row + 1;
  const columnCount = to.column - from.column + 1;
  if (rowCount * columnCount > READING_LIMITS.squares || columnCount > READING_LIMITS.columns) return 'too-big';
  const columns = Array.from({ length: columnCount }, (_, column) => from.column + column);
  return {
    kind: 'table',
    sheet: place.name,
    cells: [...cellsOf(sheet, area, place)],
    rowCount,
    columnCount,
    widths: columns.map((column) => sheet.widthOf(column)),
    position: { label: `工作表“${place.name}”`, path: `s${place.index}` },
  };
}

/** A title merged over the whole sheet does not stretch the table: an area that goes on further than this is cut. */
const FURTHEST = { rows: 200, columns: 50 };

function usedArea({ texts, merges }: RawSheet): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, line] of texts) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    for (const column of line.keys()) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (bottom < 0) return null;
  const [lowest, outermost] = [bottom + FURTHEST.rows, right + FURTHEST.columns];
  for (const { from, to } of merges) {
    if (!texts.get(from.row)?.has(from.column)) continue;
    if (to.row <= lowest) bottom = Math.max(bottom, to.row);
    if (to.column <= outermost) right = Math.max(right, to.column);
  }
  return { from: { row: top, column: left }, to: { row: bottom, column: right } };
}

function* cellsOf(sheet: RawSheet, area: Area, place: SheetPlace): Generator<SourceCell> {
  const merges = new Merges(area, sheet.merges);
  const { from, to } = area;
  for (let row = from.row; row <= to.row; row += 1) {
    for (let column = from.column; column <= to.column; column += 1) {
      const spans = merges.at({ row, column });
      if (spans === null) continue;
      const reference = referenceOf({ row, column });
      const exact = sheet.exact.get(row)?.get(column);
      yield {
        row: row - from.row,
        column: column - from.column,
        ...spans,
        text: (sheet.texts.get(row)?.get(column) ?? '').trimEnd(),
        ...(exact === undefined ? {} : { exact }),
        hidden: place.hidden || isHidden(sheet, { row, column }, spans),
        position: { label: `工作表“${place.name}”${reference}`, path: `s${place.index}/${reference}` },
      };
    }
  }
}

/** A cell is hidden where all its rows or all its columns are. */
function isHidden(sheet: RawSheet, { row, column }: Square, spans: { rowSpan: number; columnSpan: number }): boolean {
  const rows = Array.from({ length: spans.rowSpan }, (_, index) => row + index);
  const columns = Array.from({ length: spans.columnSpan }, (_, index) => column + index);
  return rows.every((one) => sheet.hiddenRows.has(one)) || columns.every((one) => sheet.isHiddenColumn(one));
}
