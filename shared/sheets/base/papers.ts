import { cappedWords } from '../../scoring/capped';
import type { Figure } from '../../scoring/evaluation';
import type { SheetContext } from '../context';
import type { Cell, GridRow } from '../grid';
import { EXECUTION, fields, figures, linePath } from '../../workbook/fields';
import { listOf, rowsOf } from '../../workbook/rows';
import { headings, part, words, workingOf } from './cells';
import { NAME, type Placed } from './placed';
import { COLUMNS, partOf } from './scores';

/** The money of the table: each source, the total last, and their rates. */
export function fundRows(placed: Placed, columns: number): GridRow[] {
  const { context } = placed;
  const { funds } = context.table;
  if (!funds) return [];
  const spare = columns - NAME - funds.columns.length - 1;
  const filler: Cell[] = spare > 0 ? [words('', { colSpan: spare })] : [];
  const heading: GridRow = {
    cells: [
      { role: 'heading', text: '资金（万元）', bold: true, colSpan: NAME },
      ...[...funds.columns.map((column) => column.name), '执行率'].map((text): Cell => ({ role: 'heading', text, bold: true })),
      ...filler,
    ],
    heightMm: 8,
  };
  // The total goes last, so that the parts it adds stand one below the other.
  const isTotal = (row: (typeof funds.rows)[number]) => row.total;
  const ordered = [...funds.rows.filter((row) => !isTotal(row)), ...funds.rows.filter(isTotal)];
  const rows = ordered.map((row): GridRow => {
    const rate = row.total ? figures.executionRate.at(context.path) : figures.sourceRate.at(context.path, row.id);
    return {
      cells: [
        words(row.name, { colSpan: NAME, align: 'left' }),
        ...funds.columns.map((column) => placed.cell(fields.amount.at(context.path, row.id, column.id))),
        placed.cell(rate),
        ...filler,
      ],
      heightMm: 7,
      line: linePath(context.path, EXECUTION),
    };
  });
  return [part('预算执行', columns), heading, ...rows];
}

/** Facts of the project. */
export function factRows(placed: Placed, columns: number): GridRow[] {
  const { context } = placed;
  const { facts } = context.table;
  if (facts.length === 0) return [];
  return [
    part('项目情况', columns),
    ...headingOnScreen(columns, context),
    ...facts.map((fact) => {
      const key = fields.tableFact.at(context.path, fact.id);
      return placed.row(placed.figure(key)?.name ?? fact.name, key, columns, fact.where ?? '');
    }),
  ];
}

/** On screen, where headings stay in sight, those of the part above would stand over these rows. */
function headingOnScreen(columns: number, { view }: SheetContext): GridRow[] {
  if (view === 'paper') return [];
  return [
    headings([
      ['名称', NAME],
      ['数值', 1],
      ['单位', 1],
      ['取自 / 算法', columns - NAME - 2],
    ]),
  ];
}

/** Inputs and steps, line by line: what it is, the figure, its unit, and where it comes from or how it is worked out. */
export function workingRows(placed: Placed, columns: number): GridRow[] {
  const { context } = placed;
  const inColumns = new Set(placed.lines.flatMap((line) => COLUMNS.map(([suffix]) => partOf(line, suffix))));
  const rows = placed.lines.flatMap((line) => {
    if (line.kind === 'execution') return [];
    const keys = line.figures.filter((key) => !inColumns.has(key) && fields.rowField.parse(key) === null);
    return keys.map((key, index): GridRow => {
      const figure = placed.figure(key);
      const name: Cell[] =
        index === 0 ? [words(line.path.at(-1) ?? line.id, { colSpan: 2, rowSpan: keys.length, align: 'left' })] : [];
      const working = figure ? workingOf(figure, context.evaluation, context.memory) : '';
      return {
        cells: [
          ...name,
          words(figure?.name ?? key, { colSpan: 2, align: 'left' }),
          placed.cell(key),
          words(figure?.unit ?? ''),
          words(working, { colSpan: columns - 6, align: 'left', role: 'note' }),
        ],
        heightMm: 7,
        line: line.binding,
      };
    });
  });
  return rows.length === 0
    ? []
    : [
        part('数据与计算', columns),
        headings([
          ['指标', 2],
          ['名称', 2],
          ['数值', 1],
          ['单位', 1],
          ['取自 / 算法', columns - 6],
        ]),
        ...rows,
      ];
}

/** Lists the unit names itself: a row each, a column a field. */
export function listRows(placed: Placed, columns: number): GridRow[] {
  const { context } = placed;
  const items = context.compiled.items.flatMap((item) =>
    item.kind === 'indicator'
      ? [{ id: item.indicator.spec.id, name: item.indicator.spec.name, rowFigures: item.indicator.rowFigures }]
      : [],
  );
  const own = context.fill.indicators.map(({ id, name }) => {
    const line = context.result.lines.find((one) => one.id === id);
    const rule = context.compiled.rules.find(({ spec }) => spec.id === line?.ruleId);
    return { id, name, rowFigures: rule?.rowFigures ?? [] };
  });
  return [...items, ...own].flatMap(({ id, name, rowFigures }) => {
    const spec = listOf(context.table, context.fill, id);
    if (!spec) return [];
    const binding = linePath(context.path, id);
    const parts = [...spec.fields, ...rowFigures].slice(0, columns);
    const spare = columns - parts.length;
    const filler: Cell[] = spare > 0 ? [words('', { colSpan: spare })] : [];
    const heading: GridRow = {
      cells: [...parts.map((one): Cell => ({ role: 'heading', text: one.name, bold: true })), ...filler],
      heightMm: 8,
    };
    const rows = rowsOf(context.fill, id, spec).map(
      (row): GridRow => ({
        cells: [...parts.map((one) => placed.cell(fields.rowField.at(binding, row.id, one.id))), ...filler],
        heightMm: 7,
        line: binding,
      }),
    );
    return [part(name, columns), heading, ...rows];
  });
}

/** Sums and totals, and whatever else a formula reads. */
export function otherRows(placed: Placed, columns: number): GridRow[] {
  const { context } = placed;
  const isHelper = (key: string) => context.view === 'screen' && /\/indicator\/[^/]+\/(is|measure)\//.test(key);
  const figures = [...context.result.figures.values()].filter(
    (figure) =>
      !placed.has(figure.key) &&
      !isHelper(figure.key) &&
      (placed.used.has(figure.key) || figure.kind === 'sum' || figure.kind === 'formula'),
  );
  const rows = figures.map((figure) => placed.row(figure.name, figure.key, columns, workingBeside(figure, placed)));
  return rows.length === 0 ? [] : [part('合计', columns), ...headingOnScreen(columns, context), ...rows];
}

/** On screen the bound of a total says which of its conditions holds; in a spreadsheet, which computes on, and of everything else, how it is computed. */
function workingBeside(figure: Figure, { context }: Placed): string {
  const isBound = context.view === 'screen' && figure.key === figures.total.at(context.path, 'at-most');
  const capped = isBound ? cappedWords(context.result, context.table, { get: context.evaluation.figure }) : null;
  return capped ?? workingOf(figure, context.evaluation, context.memory);
}
