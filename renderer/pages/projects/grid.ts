import type { Memory } from '../../../shared/graph/memory';
import { TrackedMemo } from '../../../shared/graph/tracked-memo';
import type { Pack } from '../../../shared/pack';
import type { Evaluation, Figure } from '../../../shared/scoring/evaluation';
import type { Cell, Grid, GridRow } from '../../../shared/sheets/grid';
import { withLastYear } from '../../../shared/sheets/reference';
import type { Project, Workbook } from '../../../shared/workbook/schema/workbook';
import { wordsOf } from './arranging';
import { type ListShape, shapeOf } from './columns';
import { projectRow } from './row';
import { AMOUNT_MM, ROW_MM, WIDTHS } from './sizes';
import { sumRow } from './sum';

/** Which projects are listed, in which order; `groupBy`: those alike in it stand under a sum of their own. */
export interface ListView {
  readonly ids?: readonly string[] | null;
  readonly groupBy?: string | null;
}

/** All projects in one grid, typed in like a spreadsheet; sums and rates are worked out. */
export function projectsGrid(
  pack: Pack,
  workbook: Workbook,
  evaluation: Evaluation,
  allColumns: boolean,
  memory: Memory,
  view: ListView = {},
): Grid {
  const shape = shapeOf(pack, workbook, allColumns);
  const sources = [...shape.identity.map(({ key }) => key), ...shape.sources.map((source) => source.name)].join();
  const widths = [
    ...shape.identity.map(({ key }) => WIDTHS[key] ?? 18),
    ...shape.sources.flatMap(({ columns }) => columns.map(() => AMOUNT_MM)),
    ...(shape.total ? [...shape.amounts.map(() => AMOUNT_MM), AMOUNT_MM] : []),
    18,
  ];
  const add: Cell = {
    role: 'label',
    text: '',
    placeholder: '添加项目',
    name: '添加项目',
    align: 'left',
    colSpan: widths.length,
    action: { name: 'add-project', args: { name: '' } },
  };
  const rows = rowsOf(view, { pack, workbook, evaluation, shape, sources, memory });
  const grid: Grid = {
    id: 'projects',
    name: '项目资金一览',
    kind: 'base',
    orientation: 'landscape',
    columnsMm: widths,
    rows: [
      ...headings(shape),
      ...rows,
      { cells: [add], heightMm: ROW_MM },
      ...(workbook.projects.length > 0
        ? [sumRow(`合计（${shownIn(view, workbook).length} 个）`, shownIn(view, workbook), shape, evaluation)]
        : []),
    ],
  };
  return withLastYear(grid, workbook, evaluation.figure);
}

function headings(shape: ListShape): GridRow[] {
  const heading = (text: string, more: Partial<Cell> = {}): Cell => ({
    role: 'heading',
    text,
    bold: true,
    align: 'center',
    ...more,
  });
  const tall = (text: string) => heading(text, { rowSpan: 2 });
  const total = shape.total ? [heading('合计', { colSpan: shape.amounts.length + 1 })] : [];
  const amounts = shape.amounts.map((column) => heading(column.name));
  return [
    {
      cells: [
        ...shape.identity.map(({ label }) => tall(label)),
        ...shape.sources.map(({ name, columns }) => heading(name, { colSpan: columns.length })),
        ...total,
        tall('公开'),
      ],
      heightMm: ROW_MM,
      heading: true,
    },
    {
      cells: [...shape.sources.flatMap(() => amounts), ...(shape.total ? [...amounts, heading('执行率')] : [])],
      heightMm: ROW_MM,
      heading: true,
    },
  ];
}

/** The row of each project: made again only when the project, or a figure in it, is another. */
class RowsMemo {
  readonly rows = new TrackedMemo<GridRow, Figure>();
}

function groupsOf(projects: readonly Project[], nameOf: (project: Project) => string): Map<string, Project[]> {
  const groups = new Map<string, Project[]>();
  for (const project of projects) groups.set(nameOf(project), [...(groups.get(nameOf(project)) ?? []), project]);
  return groups;
}

/** Those that are listed; one added meanwhile stands at the end. */
function shownIn({ ids }: ListView, { projects }: Workbook): readonly Project[] {
  if (!ids) return projects;
  const byId = new Map(projects.map((project) => [project.id, project]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

interface Listed {
  readonly pack: Pack;
  readonly workbook: Workbook;
  readonly evaluation: Evaluation;
  readonly shape: ListShape;
  readonly sources: string;
  readonly memory: Memory;
}

function rowsOf(view: ListView, { pack, workbook, evaluation, shape, sources, memory }: Listed): GridRow[] {
  const { rows } = memory.of(RowsMemo);
  const { department: above = '' } = workbook.unit;
  const rowOf = (project: Project) =>
    rows.run(project.id, [pack, project, sources, above], { get: evaluation.figure }, (figures) =>
      projectRow(project, shape, figures, above),
    );
  const shown = shownIn(view, workbook);
  const { groupBy } = view;
  if (!groupBy) return shown.map(rowOf);
  const nameOf = (project: Project) => wordsOf(project, groupBy, shape, evaluation) || '没有填';
  const groups = groupsOf(shown, nameOf);
  return [...groups].flatMap(([name, projects]) => [
    ...projects.map(rowOf),
    sumRow(`${name} 小计（${projects.length} 个）`, projects, shape, evaluation),
  ]);
}
