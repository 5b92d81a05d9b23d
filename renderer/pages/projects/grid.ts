import type { Memory } from '../../../shared/graph/memory';
import { TrackedMemo } from '../../../shared/graph/tracked-memo';
import { Decimal, formatFixed, formatPlain } from '../../../shared/number';
import type { Pack } from '../../../shared/pack';
import type { Evaluation, Figure, Figures } from '../../../shared/scoring/evaluation';
import { showValue } from '../../../shared/scoring/show';
import { holds } from '../../../shared/sheets/base/cells';
import { isWordKey, type ListColumn, type WordKey } from '../../../shared/sheets/clipboard/projects';
import type { Cell, Grid, GridRow } from '../../../shared/sheets/grid';
import { withLastYear } from '../../../shared/sheets/reference';
import { isNone } from '../../../shared/workbook/schema/given';
import type { Project, Workbook } from '../../../shared/workbook/schema/workbook';
import { numberOf, wordsOf } from './arranging';
import { type ListShape, shapeOf } from './columns';
import { fields, figures as keys, projectPath } from '../../../shared/workbook/fields';

const ROW_MM = 8;
const WIDTHS: Readonly<Record<string, number>> = { code: 26, name: 42, department: 28 };
const AMOUNT_MM = 20;

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

/** `above`: the unit's own 主管部门, printed where a project names none. */
function projectRow(project: Project, shape: ListShape, figures: Figures, above: string): GridRow {
  const owner = projectPath(project.id);
  const who = project.name || '未命名的项目';
  const sums = shape.amounts.map((column) =>
    computed(
      shape.total && figures.get(fields.amount.at(owner, shape.total.id, column.id)),
      `${who} 合计 ${column.name}`,
      shape.decimals,
    ),
  );
  const rate = computed(figures.get(keys.executionRate.at(owner)), `${who} 执行率`, undefined);
  const hidden: Cell = {
    role: 'label',
    text: project.hidden ? `不公开${project.hidden.reason ? `：${project.hidden.reason}` : '（没有写原因）'}` : '公开',
    name: `${who} 公开`,
    align: 'left',
  };
  return {
    cells: [
      ...shape.identity.map((column) => identityCell(project, column, figures, { who, above })),
      ...shape.sources.flatMap(({ columns }) => columns.map((column) => amountCell(project, column, figures, who))),
      ...(shape.total ? [...sums, rate] : []),
      hidden,
    ],
    heightMm: ROW_MM,
    line: owner,
  };
}

const absent: Readonly<Record<WordKey, (above: string) => string>> = {
  code: () => '',
  name: () => '待填',
  department: (above) => (above === '' ? '' : `同单位：${above}`),
};

function identityCell(
  project: Project,
  { key, label, bind }: ListColumn,
  figures: Figures,
  { who, above }: { readonly who: string; readonly above: string },
): Cell {
  const binding = bind(project.id);
  const name = `${who} ${label}`;
  if (!isWordKey(key)) return holds(figures.get(binding), { name, placeholder: '待填' });
  const text = project[key] ?? '';
  return {
    role: 'input',
    text,
    binding,
    name,
    editor: 'text',
    align: 'left',
    placeholder: absent[key](above),
    pending: key === 'name' && text === '',
  };
}

/** An amount as typed; one kept in a unit of its own is shown in the form's. */
function amountCell({ id, fill }: Project, { amount, label, bind }: ListColumn, figures: Figures, who: string): Cell {
  const figure = figures.get(bind(id));
  if (!figure) return { role: 'blank', text: '' };
  const given = amount && fill.funds[amount.row]?.[amount.id];
  const asTyped = figure.value.kind === 'number' && given && !isNone(given) && given.unit === undefined;
  const cell = holds(figure, { name: `${who} ${label}`, align: 'right', placeholder: '待填' });
  return asTyped ? { ...cell, text: given.text } : cell;
}

function computed(figure: Figure | undefined, name: string, decimals: number | undefined): Cell {
  const value = figure?.value;
  const format = { show: figure?.show ?? ('number' as const), ...(decimals === undefined ? {} : { decimals }) };
  return { role: 'computed', text: value ? showValue(value, format) : '', name, align: 'right' };
}

/** What projects come to together: of amounts that are not known yet nothing is added, and the sum says so. */
function sumRow(title: string, projects: readonly Project[], shape: ListShape, evaluation: Evaluation): GridRow {
  const amountOf = (bind: (project: string) => string, name: string): Cell => {
    const known = projects.flatMap(({ id }) => numberOf(evaluation.figure(bind(id))) ?? []);
    const sum = known.reduce((all, one) => all.plus(one), new Decimal(0));
    const text = shape.decimals === undefined ? formatPlain(sum) : formatFixed(sum, shape.decimals);
    const lacking = projects.length - known.length;
    return {
      role: 'computed',
      text: lacking > 0 ? `${text}\n${lacking} 个未填` : text,
      name: `${title} ${name}`,
      align: 'right',
      bold: lacking === 0,
    };
  };
  const { total } = shape;
  const sums = total
    ? shape.amounts.map(({ id, name }) =>
        amountOf((project) => fields.amount.at(projectPath(project), total.id, id), `合计 ${name}`),
      )
    : [];
  const blank: Cell = { role: 'computed', text: '' };
  return {
    cells: [
      { role: 'label', text: title, bold: true, align: 'left', colSpan: shape.identity.length },
      ...shape.sources.flatMap(({ columns }) => columns.map(({ bind, label }) => amountOf(bind, label))),
      ...(total ? [...sums, blank] : []),
      blank,
    ],
    heightMm: ROW_MM,
  };
}
