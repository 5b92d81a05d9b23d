import type { SourceCell, SourceTable } from '../../reading/source';
import type { Grid } from '../../sheets';
import { placeCells, type PlacedCell } from '../../sheets/layout';
import { gridOf, type GridRow } from '../grid';
import { levelled } from '../text';

/** A cell of our own working papers and the cell of the document that stands in its place. */
export interface PaperPair {
  /** The line its row belongs to; null where it belongs to none. */
  readonly line: string | null;
  readonly ours: PlacedCell;
  readonly theirs: SourceCell;
}

interface OurRow {
  readonly section: string;
  readonly line: string | null;
  /** Every cell that covers the row, those from above too. */
  readonly cells: readonly PlacedCell[];
}

const FIXED = new Set(['label', 'heading']);

function labelsOf(cells: readonly PlacedCell[]): PlacedCell[] {
  return cells.filter(({ cell }) => FIXED.has(cell.role) && levelled(cell.text) !== '');
}

/**
 * Cells of a worksheet of working papers beside those our own would have: rows are found by the part they stand in and the words
 * they begin with, rows without words by their order under the headings. Rows that came in between do no harm.
 */
export function pairRows(grid: Grid, paper: SourceTable): PaperPair[] {
  const ours = ourRows(grid);
  const theirs = theirRows(paper, new Set(ours.map(({ section }) => levelled(section))));
  const taken = new Set<GridRow>();
  const labelled = (row: OurRow) => labelsOf(row.cells).length > 0;
  const found = new Map<OurRow, GridRow>();
  for (const wanted of [true, false])
    for (const row of ours) {
      if (labelled(row) !== wanted) continue;
      const match = (theirs.get(levelled(row.section)) ?? []).find((one) => !taken.has(one) && agrees(row, one));
      if (!match) continue;
      taken.add(match);
      found.set(row, match);
    }
  return [...found].flatMap(([row, match]) => row.cells.flatMap((placed) => pairOf(row, placed, match)));
}

function pairOf({ line }: OurRow, ours: PlacedCell, row: GridRow): PaperPair[] {
  const theirs = row.cells.find(({ column }) => column === ours.column);
  return theirs ? [{ line, ours, theirs }] : [];
}

function agrees(row: OurRow, theirs: GridRow): boolean {
  return labelsOf(row.cells).every(({ cell, column }) => {
    const there = theirs.cells.find((one) => one.column === column);
    return there !== undefined && levelled(there.text) === levelled(cell.text);
  });
}

function ourRows(grid: Grid): OurRow[] {
  const placed = placeCells(grid);
  let section = '';
  return placed.flatMap(({ row, cells }, at): OurRow[] => {
    const [only, ...others] = cells;
    const isPart = only !== undefined && others.length === 0 && (only.cell.role === 'label' || only.cell.role === 'title');
    if (isPart) {
      section = only.cell.text;
      return [];
    }
    const above = placed.slice(0, at).flatMap((one) => one.cells.filter((cell) => cell.row + cell.rowSpan > at));
    return [{ section, line: row.line ?? null, cells: [...above, ...cells] }];
  });
}

/** Rows under each of the parts our own papers have. */
function theirRows(paper: SourceTable, sections: ReadonlySet<string>): Map<string, GridRow[]> {
  const found = new Map<string, GridRow[]>();
  let section = '';
  for (const row of gridOf(paper).rows) {
    const said = row.cells.filter(({ text, row: at }) => text.trim() !== '' && at === row.row);
    const [only, ...others] = said;
    if (only && others.length === 0 && sections.has(levelled(only.text)) && only.columnSpan > 1) section = levelled(only.text);
    else found.set(section, [...(found.get(section) ?? []), row]);
  }
  return found;
}
