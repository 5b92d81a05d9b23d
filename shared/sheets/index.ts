import type { Pack } from '../pack';
import { type Evaluation, hasScores } from '../scoring/evaluation';
import type { Workbook } from '../workbook/schema/workbook';
import { baseGrid } from './base/table';
import { sharedGrid } from './base/shared';
import type { View } from './context';
import { contextOf, contextsOf } from './contexts';
import type { Grid } from './grid';
import { withLastYear } from './reference';
import { tableGrid } from './table';

export type * from './grid';
export type { View } from './context';

/**
 * Every grid of a workbook: each table as published (`<owner>`), the 基础数据 of each that scores (`<owner>/base`), and the
 * facts they share (`shared/base`). Of a project that is 不公开 nothing is on paper but what it adds to the unit's counts.
 */
export function buildGrids(pack: Pack, workbook: Workbook, evaluation: Evaluation, view: View = 'paper'): Grid[] {
  const contexts = contextsOf(pack, workbook, evaluation, view);
  const shown = contexts.filter((context) => view === 'screen' || !context.project?.hidden);
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
  const base = id.endsWith('/base');
  const path = base ? id.slice(0, -'/base'.length) : id;
  const context = contextOf(path, pack, workbook, evaluation, view);
  if (!context) return null;
  return base ? baseGrid(context) : tableGrid(context);
}

/**
 * Figures as an export may show them: what a hidden project adds to the unit's counts stands as a plain number, since
 * the cells it was worked out from are not published.
 */
export function publishedFigures(workbook: Workbook, evaluation: Evaluation): Evaluation['figure'] {
  const hidden = new Set(workbook.projects.flatMap((project) => (project.hidden ? [project.id] : [])));
  return (key) => {
    const figure = evaluation.figure(key);
    const project = /^rollup\/[^/]+\/of\/(.+)$/.exec(key)?.[1];
    if (!figure || project === undefined || !hidden.has(project)) return figure;
    return { key, name: figure.name, kind: 'constant', show: figure.show, value: figure.value };
  };
}
