import type { Pack } from '../pack';
import { type Evaluation, hasScores } from '../scoring/evaluation';
import { publishedWorkbook } from '../scoring/hidden';
import type { Workbook } from '../workbook/schema/workbook';
import { baseGrid } from './base/table';
import { sharedGrid } from './base/shared';
import type { View } from './context';
import { contextOf, contextsOf } from './contexts';
import type { Grid } from './grid';
import { withLastYear } from './reference';
import { tableGrid } from './table';
import { tableOfBase } from './page';

export type * from './grid';
export type { View } from './context';

/**
 * Every grid of a workbook: each table as published (`<owner>`), the 基础数据 of each that scores (`<owner>/base`), and the
 * facts they share (`shared/base`). On paper there is nothing of a project that is 不公开, unless `everything` is asked for: the
 * working papers that are kept and not published.
 */
export function buildGrids(
  pack: Pack,
  all: Workbook,
  evaluation: Evaluation,
  view: View = 'paper',
  { everything = false }: { everything?: boolean } = {},
): Grid[] {
  const workbook = view === 'paper' && !everything ? publishedWorkbook(all) : all;
  const shown = contextsOf(pack, workbook, evaluation, view);
  const worked = shown.filter(({ result }) => hasScores(result));
  const grids = [...shown.map(tableGrid), sharedGrid(pack, workbook, evaluation, view), ...worked.map(baseGrid)];
  return view === 'screen' ? grids.map((grid) => withLastYear(grid, workbook)) : grids;
}

/** The one grid with this id; for a page that shows one at a time. */
export function buildGrid(
  id: string,
  pack: Pack,
  workbook: Workbook,
  evaluation: Evaluation,
  view: View = 'screen',
): Grid | null {
  const grid = gridWith(id, pack, workbook, evaluation, view);
  return grid && view === 'screen' ? withLastYear(grid, workbook) : grid;
}

function gridWith(id: string, pack: Pack, workbook: Workbook, evaluation: Evaluation, view: View): Grid | null {
  if (id === 'shared/base') return sharedGrid(pack, workbook, evaluation, view);
  const base = tableOfBase(id);
  const context = contextOf(base ?? id, pack, workbook, evaluation, view);
  if (!context) return null;
  return base !== null ? baseGrid(context) : tableGrid(context);
}
