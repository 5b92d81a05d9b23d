import { blockRows } from './blocks';
import type { SheetContext } from './context';
import { rowsAbove, rowsBelow } from './around';
import type { Grid, GridRow } from './grid';
import { fitted } from './fit';
import { Measures } from './measured';
import { wordsIn } from './words';

/** One table as it is published. */
export function tableGrid(context: SheetContext): Grid {
  const grid: Grid = {
    id: context.path,
    name: sheetName(context),
    kind: 'table',
    table: context.table.id,
    orientation: context.table.orientation,
    columnsMm: context.table.grid,
    rows: context.view === 'paper' ? [...rowsAbove(context), ...rowsOf(context), ...rowsBelow(context)] : rowsOf(context),
  };
  // Pages and heights are of paper: on screen the words themselves make a row as high as it must be.
  return context.view === 'paper' ? fitted(grid, context.memory.of(Measures)) : grid;
}

function rowsOf(context: SheetContext): GridRow[] {
  return context.table.blocks.flatMap((block) => blockRows(block, context));
}

/** What the table's worksheet is called: the project's name where there are several, with the table's where it is about one. */
export function sheetName(context: SheetContext): string {
  const about = context.project?.name;
  const table = wordsIn(context.table.name, context);
  if (!about) return table;
  if (context.owner.kind === 'appraisal') return `${about}·${table}`;
  return `${context.position > 0 ? `${context.position}.` : ''}${about}`;
}
