import { Memory } from '../graph/memory';
import type { Pack } from '../pack';
import { type Evaluation, hasScores } from '../scoring/evaluation';
import { publishedWorkbook } from '../scoring/hidden';
import type { Workbook } from '../workbook/schema/workbook';
import { baseGrid } from './base/table';
import { sharedGrid } from './base/shared';
import type { View } from './context';
import { contextOf, contextsOf } from './contexts';
import type { Grid } from './grid';
import { withMidYear } from './midyear';
import { withLastYear } from './reference';
import { tableGrid } from './table';
import { basePage, SHARED_BASE, tableOfBase } from './page';
import { wordsIn } from './words';

export type * from './grid';
export type { View } from './context';

interface GridOptions {
  readonly everything?: boolean;
  readonly memory?: Memory;
  /** Whether the grid of this kind and id is asked for: to lay out what nobody looks at takes its time. */
  readonly wanted?: (kind: Grid['kind'], id: string) => boolean;
}

/** The tables alone, without working papers. */
export const ONLY_TABLES: GridOptions = { wanted: (kind) => kind === 'table' };

/**
 * Every grid of a workbook: each table as published (`<owner>`), the 基础数据 of each that scores (`<owner>/base`), and the
 * facts they share (`shared/base`). On paper there is nothing of a project that is 不公开, unless `everything` is asked for: the
 * working papers that are kept and not published. Only those are laid out that are `wanted`.
 */
export function buildGrids(
  pack: Pack,
  all: Workbook,
  evaluation: Evaluation,
  view: View = 'paper',
  { everything = false, memory = new Memory(), wanted = () => true }: GridOptions = {},
): Grid[] {
  const workbook = view === 'paper' && !everything ? publishedWorkbook(all) : all;
  const shown = contextsOf(pack, workbook, evaluation, view, memory);
  const tables = shown.filter(({ path }) => wanted('table', path));
  const shared = wanted('base', SHARED_BASE) ? [sharedGrid(pack, workbook, evaluation, view, memory)] : [];
  const worked = shown.filter(({ path, result }) => wanted('base', basePage(path)) && hasScores(result));
  const grids = [...tables.map(tableGrid), ...shared, ...worked.map(baseGrid)];
  return view === 'screen' ? grids.map((grid) => withEarlier(grid, pack, workbook, evaluation)) : grids;
}

/** A table as it will be published, before it is laid out. */
export interface PaperTable {
  /** Of its grid. */
  readonly id: string;
  /** The project's name, or the table's. */
  readonly name: string;
  /** The pack's table, and what it is called. */
  readonly table: string;
  readonly form: string;
  /** Laid out when it is asked for: with many projects that takes its time. */
  readonly grid: () => Grid;
}

/** The tables that will be published, in their order. */
export function paperTables(pack: Pack, workbook: Workbook, evaluation: Evaluation): PaperTable[] {
  return contextsOf(pack, publishedWorkbook(workbook), evaluation, 'paper', new Memory()).map((context) => ({
    id: context.path,
    name: context.project?.name || wordsIn(context.table.name, context),
    table: context.table.id,
    form: wordsIn(context.table.name, context),
    grid: () => tableGrid(context),
  }));
}

/** The one grid with this id; for a page that shows one at a time. */
export function buildGrid(
  id: string,
  pack: Pack,
  workbook: Workbook,
  evaluation: Evaluation,
  view: View = 'screen',
  memory: Memory = new Memory(),
): Grid | null {
  const grid = gridWith(id, pack, workbook, evaluation, view, memory);
  return grid && view === 'screen' ? withEarlier(grid, pack, workbook, evaluation) : grid;
}

/** What was said before stands in grey: in the middle of this year, else last year. */
function withEarlier(grid: Grid, pack: Pack, workbook: Workbook, evaluation: Evaluation): Grid {
  return withMidYear(withLastYear(grid, workbook, evaluation.figure), pack, workbook);
}

function gridWith(id: string, pack: Pack, workbook: Workbook, evaluation: Evaluation, view: View, memory: Memory): Grid | null {
  if (id === SHARED_BASE) return sharedGrid(pack, workbook, evaluation, view, memory);
  const base = tableOfBase(id);
  const context = contextOf(base ?? id, pack, workbook, evaluation, view, memory);
  if (!context) return null;
  return base !== null ? baseGrid(context) : tableGrid(context);
}
