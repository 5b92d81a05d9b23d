import type { Memory } from '../../../shared/graph/memory';
import { Memo } from '../../../shared/graph/memo';
import type { Pack } from '../../../shared/pack';
import type { Evaluation } from '../../../shared/scoring/evaluation';
import type { Cell, Grid, GridRow } from '../../../shared/sheets/grid';
import { withLastYear } from '../../../shared/sheets/reference';
import type { Project, Workbook } from '../../../shared/workbook/schema/workbook';
import { wordsOf } from './arranging';
import { type ListShape, shapeOf } from './columns';
import { projectRow } from './row';
import { AMOUNT_MM, ROW_MM, WIDTHS } from './sizes';
import { type Counted, countedOf, type Sums, sumRow, sumsOf } from './sum';

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
  const shape = shapeOf(pack, workbook, allColumns, memory);
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
  const listed = listedIn({ pack, workbook, evaluation, shape, sources, memory });
  const shown = shownIn(view, workbook);
  const rows = rowsOf(view.groupBy ?? null, shown, listed);
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
        ? [{ ...sumRow(`合计（${shown.length} 个）`, shape, listed.sums('', shown)), foot: true }]
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

/** The row of each project and what it adds to the sums: made again only when the project, or its table, is another. */
class RowsMemo {
  readonly rows = new Memo<GridRow>();
  readonly counted = new Memo<Counted>();
  readonly blocks = new Memo<Sums>();
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

interface Given {
  readonly pack: Pack;
  readonly workbook: Workbook;
  readonly evaluation: Evaluation;
  readonly shape: ListShape;
  readonly sources: string;
  readonly memory: Memory;
}

/** What the rows are made of. */
interface Listed extends Given {
  readonly row: (project: Project) => GridRow;
  readonly sums: (group: string, projects: readonly Project[]) => Sums;
}

/** All that a row shows of figures stands in its project's table: where that is the very same, the row is. */
function listedIn(given: Given): Listed {
  const { pack, workbook, evaluation, shape, sources, memory } = given;
  const { rows, counted, blocks } = memory.of(RowsMemo);
  const { department: above = '' } = workbook.unit;
  const tables = new Map(evaluation.projects.map((table) => [table.project, table]));
  const countOf = ({ id }: Project) => counted.run(id, [pack, sources, tables.get(id)], () => countedOf(id, shape, evaluation));
  return {
    ...given,
    row: (project) =>
      rows.run(project.id, [pack, project, sources, above, tables.get(project.id)], () =>
        projectRow(project, shape, { get: evaluation.figure }, above),
      ),
    sums: (group, projects) => sumsOf(projects.map(countOf), group, blocks),
  };
}

function rowsOf(groupBy: string | null, shown: readonly Project[], { shape, evaluation, row, sums }: Listed): GridRow[] {
  if (groupBy === null) return shown.map(row);
  const nameOf = (project: Project) => wordsOf(project, groupBy, shape, evaluation) || '没有填';
  const groups = groupsOf(shown, nameOf);
  return [...groups].flatMap(([name, projects]) => [
    ...projects.map(row),
    sumRow(`${name} 小计（${projects.length} 个）`, shape, sums(name, projects)),
  ]);
}
