import type { SheetContext } from '../context';
import type { Grid, GridRow } from '../grid';
import { fitted } from '../fit';
import { Measures } from '../measured';
import { sheetName } from '../table';
import { factRows, fundRows, listRows, otherRows, workingRows } from './papers';
import { NAME, Placed } from './placed';
import { scoreColumns, scoreRows, wordColumns } from './scores';
import { basePage } from '../page';
import { workingsTitle } from './titles';

/** How wide a column is where nothing in it wants more: on screen, and in the workbook, which is printed too. */
const SCREEN_MM = 28;
const PAPER_MM = 17;

/** The working papers of one table: every figure its scores come from, each in a cell of its own. */
export function baseGrid(context: SheetContext): Grid {
  const placed = new Placed(context);
  const suffixes = scoreColumns(placed);
  const columns = Math.max(
    8,
    NAME + suffixes.length + wordColumns(context),
    1 + NAME + (context.table.funds?.columns.length ?? 0) + 1,
  );
  const rows: GridRow[] = [
    {
      cells: [{ role: 'title', text: workingsTitle(sheetName(context)), colSpan: columns, align: 'center' }],
      heightMm: 12,
      outside: true,
    },
    ...fundRows(placed, columns),
    ...factRows(placed, columns),
    ...workingRows(placed, columns),
    ...listRows(placed, columns),
    ...scoreRows(placed, suffixes, columns),
    ...otherRows(placed, columns),
  ];
  const grid: Grid = {
    id: basePage(context.path),
    name: `${sheetName(context)}底稿`,
    kind: 'base',
    orientation: 'landscape',
    columnsMm: Array.from({ length: columns }, () => (context.view === 'paper' ? PAPER_MM : SCREEN_MM)),
    rows: context.view === 'screen' ? rows.map(inSight) : rows,
    freeze: { rows: 1, columns: NAME },
  };
  return context.view === 'paper' ? fitted(grid, context.memory.of(Measures)) : grid;
}

/** On screen the headings of each part stay in sight until those of the next take their place. */
function inSight(row: GridRow): GridRow {
  return row.cells[0]?.role === 'heading' ? { ...row, heading: true } : row;
}
