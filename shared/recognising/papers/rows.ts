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

/** A cell of a line under a heading that our own papers do not have yet. */
export interface ExtraCell {
  readonly line: string;
  readonly heading: string;
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
export function pairRows(grid: Grid, paper: SourceTable): { readonly pairs: PaperPair[]; readonly extra: ExtraCell[] } {
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
  const headings = headingsOf(ours, theirs);
  const rows = [...found];
  return {
    pairs: rows.flatMap(([row, match]) => row.cells.flatMap((placed) => pairOf(row, placed, match, headings))),
    extra: rows.flatMap(([row, match]) => extraOf(row, match, headings)),
  };
}

function pairOf({ section, line }: OurRow, ours: PlacedCell, row: GridRow, headings: Headings): PaperPair[] {
  const there = headings.get(section)?.ours;
  const column = there?.has(ours.column) ? there.get(ours.column) : ours.column;
  const theirs = row.cells.find((cell) => cell.column === column);
  return theirs ? [{ line, ours, theirs }] : [];
}

function extraOf({ section, line }: OurRow, row: GridRow, headings: Headings): ExtraCell[] {
  if (line === null) return [];
  return [...(headings.get(section)?.extra ?? [])].flatMap(([column, heading]) => {
    const theirs = row.cells.find((cell) => cell.column === column);
    return theirs && theirs.text.trim() !== '' ? [{ line, heading, theirs }] : [];
  });
}

/** In each part: our columns under a heading and where theirs with that heading stands (null: nowhere), and theirs that we have not. */
type Headings = ReadonlyMap<
  string,
  { readonly ours: ReadonlyMap<number, number | null>; readonly extra: ReadonlyMap<number, string> }
>;

/** A column that only one of the two has moves all behind it: what has a heading is found by that. */
function headingsOf(ours: readonly OurRow[], theirs: ReadonlyMap<string, readonly GridRow[]>): Headings {
  const found = new Map<string, { ours: Map<number, number | null>; extra: Map<number, string> }>();
  for (const { section, cells } of ours) {
    const headings = cells.filter(({ cell }) => cell.role === 'heading' && cell.text.trim() !== '');
    if (headings.length < 2 || found.has(section)) continue;
    const [first, second] = headings.map(({ cell }) => levelled(cell.text));
    const rows = theirs.get(levelled(section)) ?? [];
    const row = rows.find((one) => [first, second].every((words) => one.cells.some(({ text }) => levelled(text) === words)));
    if (!row) continue;
    const at = (words: string) => row.cells.find(({ text }) => levelled(text) === levelled(words))?.column ?? null;
    const known = new Set(headings.map(({ cell }) => levelled(cell.text)));
    const others = row.cells.filter(({ text }) => levelled(text) !== '' && !known.has(levelled(text)));
    found.set(section, {
      ours: new Map(headings.map(({ cell, column }) => [column, at(cell.text)])),
      extra: new Map(others.map(({ column, text }) => [column, text.trim()])),
    });
  }
  return found;
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
