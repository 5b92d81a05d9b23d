import type { SheetContext } from '../context';
import type { Grid, GridRow } from '../grid';
import { fitted } from '../fit';
import { sheetName } from '../table';
import { NAME, Papers } from './papers';
import { basePage } from '../page';
import { workingsTitle } from './titles';

/** The working papers of one table: every figure its scores come from, each in a cell of its own. */
export function baseGrid(context: SheetContext): Grid {
  const paper = new Papers(context);
  const suffixes = paper.columns();
  const columns = Math.max(
    8,
    NAME + suffixes.length + paper.toldColumns,
    1 + NAME + (context.table.funds?.columns.length ?? 0) + 1,
  );
  const rows: GridRow[] = [
    {
      cells: [{ role: 'title', text: workingsTitle(sheetName(context)), colSpan: columns, align: 'center' }],
      heightMm: 12,
      outside: true,
    },
    ...paper.funds(columns),
    ...paper.facts(columns),
    ...paper.listed(columns),
    ...paper.lists(columns),
    ...paper.scores(suffixes, columns),
    ...paper.rest(columns),
  ];
  const grid: Grid = {
    id: basePage(context.path),
    name: `${sheetName(context)}底稿`,
    kind: 'base',
    orientation: 'landscape',
    columnsMm: Array.from({ length: columns }, () => 28),
    rows,
    freeze: { rows: 1, columns: NAME },
  };
  return context.view === 'paper' ? fitted(grid) : grid;
}
