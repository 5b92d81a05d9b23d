import { READING_LIMITS } from '../limits';
import { childOf, childrenOf, elementsOf, isOn, valueOf, wholeNumber, type XmlElement } from '../xml/tree';
import { alternativeOf } from './inline';

/** A cell of a Word table before its text is read. Rows count those that are shown; `tr` and `tc` all that are in the XML. */
export interface PlacedCell {
  readonly element: XmlElement;
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
  readonly hidden: boolean;
  readonly tr: number;
  readonly tc: number;
}

export interface PlacedTable {
  readonly cells: readonly PlacedCell[];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly widths: readonly number[];
}

/** Children of this name, whatever content controls, marks or alternatives stand between. */
export function* within(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(parent)) {
    if (child.name === name) yield child;
    else if (child.name === 'mc:AlternateContent') yield* within(alternativeOf(child), name);
    else if (WRAPPERS.has(child.name)) yield* within(child, name);
  }
}

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/**
 * Puts the cells of a table on its grid: `gridSpan` and `hMerge` sideways, `vMerge` downwards. Rows and cells that a tracked
 * change deletes are gone. A cell said to go on one above it does so only where one of the same columns is there.
 */
export function placed(table: XmlElement): PlacedTable {
  const cells: PlacedCell[] = [];
  let open = new Map<number, PlacedCell>();
  let rowCount = 0;
  let columnCount = 0;
  let tr = -1;
  for (const row of within(table, 'w:tr')) {
    tr += 1;
    const properties = childOf(row, 'w:trPr');
    if (childOf(properties, 'w:del') !== undefined || childOf(properties, 'w:moveFrom') !== undefined) continue;
    const laid = layRow(row, { properties, row: rowCount, tr, above: open });
    if (laid.cells.length > 0 || laid.merged.size > 0) rowCount += 1;
    cells.push(...laid.cells);
    open = laid.merged;
    columnCount = Math.max(columnCount, laid.end);
  }
  return compact({ cells, rowCount, columnCount, widths: widthsOf(table, cells, columnCount) });
}

interface RowPlace {
  readonly properties: XmlElement | undefined;
  readonly row: number;
  readonly tr: number;
  readonly above: ReadonlyMap<number, PlacedCell>;
}

/** The new cells of a row, and those that may go on in the next, by their column. */
function layRow(row: XmlElement, { properties, row: rowIndex, tr, above }: RowPlace) {
  const cells: PlacedCell[] = [];
  const merged = new Map<number, PlacedCell>();
  const hidden = isOn(properties, 'w:hidden');
  let column = wholeNumber(valueOf(properties, 'w:gridBefore'), 0, READING_LIMITS.columns) ?? 0;
  let tc = -1;
  for (const element of within(row, 'w:tc')) {
    tc += 1;
    const about = childOf(element, 'w:tcPr');
    if (childOf(about, 'w:cellDel') !== undefined || column >= READING_LIMITS.columns) continue;
    const columnSpan = wholeNumber(valueOf(about, 'w:gridSpan'), 1, READING_LIMITS.columns - column) ?? 1;
    const down = mergeOf(about);
    const upper = above.get(column);
    const left = cells[cells.length - 1];
    if (isContinued(childOf(about, 'w:hMerge')) && left !== undefined && left.column + left.columnSpan === column) {
      left.columnSpan += columnSpan;
    } else if (down === 'continue' && upper !== undefined && upper.columnSpan === columnSpan) {
      upper.rowSpan += 1;
      merged.set(column, upper);
    } else {
      const cell = { element, row: rowIndex, column, rowSpan: 1, columnSpan, hidden, tr, tc };
      cells.push(cell);
      if (down !== 'none') merged.set(column, cell);
    }
    column += columnSpan;
  }
  return { cells, merged, end: column };
}

function mergeOf(about: XmlElement | undefined): 'none' | 'restart' | 'continue' {
  const tracked = childOf(about, 'w:cellMerge')?.attributes['w:vMerge'];
  if (tracked !== undefined) return tracked === 'cont' ? 'continue' : 'restart';
  const merge = childOf(about, 'w:vMerge');
  if (merge === undefined) return 'none';
  return isContinued(merge) ? 'continue' : 'restart';
}

function isContinued(merge: XmlElement | undefined): boolean {
  return merge !== undefined && merge.attributes['w:val'] !== 'restart';
}

/** Leaves out columns at which no cell begins: programs write a grid finer than the table. */
function compact(table: PlacedTable): PlacedTable {
  const { cells, columnCount } = table;
  const begins = new Set(cells.map(({ column }) => column));
  if (begins.size === columnCount) return table;
  const kept: number[] = [];
  let count = 0;
  for (let column = 0; column < columnCount; column += 1) {
    if (begins.has(column) || column === 0) count += 1;
    kept.push(count - 1);
  }
  const widths = new Array<number>(table.widths.length === 0 ? 0 : count).fill(0);
  table.widths.forEach((width, column) => {
    const at = kept[column];
    if (at !== undefined && at < widths.length) widths[at] = (widths[at] ?? 0) + width;
  });
  const moved = cells.map((cell): PlacedCell => {
    const column = kept[cell.column] ?? 0;
    const last = kept[cell.column + cell.columnSpan - 1] ?? column;
    return { ...cell, column, columnSpan: last - column + 1 };
  });
  return { ...table, cells: moved, columnCount: count, widths };
}

/** In mm, from the grid; where that says nothing from cells of one column. */
function widthsOf(table: XmlElement, cells: readonly PlacedCell[], columnCount: number): number[] {
  const grid = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) => millimetres(attributes['w:w']));
  const widths = Array.from({ length: columnCount }, (_, column) => grid[column] ?? 0);
  if (widths.every((width) => width > 0)) return widths;
  for (const { element, column, columnSpan } of cells) {
    if (columnSpan > 1 || (widths[column] ?? 0) > 0) continue;
    const width = childOf(childOf(element, 'w:tcPr'), 'w:tcW');
    if (width?.attributes['w:type'] === 'dxa' || width?.attributes['w:type'] === undefined)
      widths[column] = millimetres(width?.attributes['w:w']);
  }
  return widths.every((width) => width > 0) ? widths : [];
}

const PER_UNIT: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: 25.4, pt: 25.4 / 72, pc: 25.4 / 6, pi: 25.4 / 6 };

/** A twentieth of a point each, or with a unit as the strict form of the standard writes it. */
function millimetres(text: string | undefined): number {
  const [, count, unit] = /^(\d{1,6}(?:\.\d{1,4})?)(mm|cm|in|pt|pc|pi)?$/.exec(text ?? '') ?? [];
  if (count === undefined) return 0;
  return Number.parseFloat(count) * (unit === undefined ? 25.4 / 1440 : (PER_UNIT[unit] ?? 0));
}
