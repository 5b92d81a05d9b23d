import type { Block } from '../../pack';
import { figureCell, label, rateFormat, type SheetContext, totalFormat } from '../context';
import type { Cell, GridRow, NumberFormat } from '../grid';
import { wordsIn } from '../words';
import { amountDecimals } from '../../scoring/amounts';
import { showValue } from '../../scoring/show';
import { fields, figures, projectPath } from '../../workbook/fields';
import { compilePack } from '../../scoring/compile';
import { closingOf, type ClosingFigures, projectTableOf } from './closing';
import { idleRate } from './idle';

type ProjectsBlock = Extract<Block, { kind: 'projects' }>;
type ProjectsColumn = ProjectsBlock['columns'][number];

const FUNDS = 'funds.';
const TEXT = 'text.';

/** A row for each project that is published: the summary table. */
export function projectRows(block: ProjectsBlock, context: SheetContext): GridRow[] {
  const heading: GridRow = {
    cells: block.columns.map(
      (column): Cell => ({ role: 'heading', text: wordsIn(column.heading, context), bold: true, ...spanned(column.span) }),
    ),
    heightMm: 9,
    heading: true,
  };
  const projects = context.workbook.projects.filter((project) => !project.hidden);
  const rows = projects.map((project, index) => ({
    cells: block.columns.map((column) => ({
      ...projectCell(column.content, project.id, index, context),
      ...spanned(column.span),
    })),
    heightMm: 8,
    line: projectPath(project.id),
  }));
  return [heading, ...rows, ...(block.closing ?? []).map((row) => closingRow(row, block, context))];
}

type Closing = NonNullable<ProjectsBlock['closing']>[number];

/** Sums and means under the list: blank where a project it needs is not complete. */
function closingRow(row: Closing, block: ProjectsBlock, context: SheetContext): GridRow {
  const figures = closingOf(context, row.score);
  const cells = block.columns.map((column, index): Cell => {
    const shape = { ...spanned(column.span), align: 'center' as const, bold: true };
    if (index === 0) return { ...label(row.label), ...shape };
    return { role: 'computed', text: closingText(column.content, row, figures, context), ...shape };
  });
  return { cells, heightMm: 8 };
}

function closingText(
  content: ProjectsColumn['content'],
  row: Closing,
  { money, decimals, rate, mean }: ClosingFigures,
  context: SheetContext,
): string {
  if (content === 'self') return mean ? showValue({ kind: 'number', value: mean }, totalFormat(context.pack)) : '';
  // A plain mean is of the scores alone; what is added up stands in the weighted row.
  if (row.score === 'simple') return '';
  if (content === 'rate') return rate ? showValue({ kind: 'number', value: rate }, rateFormat(context.pack)) : '';
  const column = content.startsWith(FUNDS) ? content.slice(FUNDS.length) : '';
  const sum = money(column);
  return sum ? showValue({ kind: 'number', value: sum }, { show: 'number', decimals: decimals(column) }) : '';
}

function projectCellFormat(path: string, row: string, column: string, context: SheetContext): NumberFormat {
  const decimals = amountDecimals(projectTableOf(context)?.funds, path, row, column, context.figure);
  return { show: 'number', ...(decimals === undefined ? {} : { decimals }) };
}

function unmetOf(context: SheetContext, path: string): string {
  const lines = context.evaluation.table(path)?.lines ?? [];
  return String(lines.filter((line) => line.met === false).length);
}

function spanned(span: number | undefined): { colSpan?: number } {
  return span !== undefined && span > 1 ? { colSpan: span } : {};
}

/** What the project's own table has to say and prints nowhere else: 备注. */
function textCell(text: string, id: string, context: SheetContext): Cell {
  const project = context.workbook.projects.find((one) => one.id === id);
  const spec = projectTableOf(context)?.texts.find((one) => one.id === text);
  return {
    role: 'input',
    editor: 'long-text',
    text: project?.fill.texts[text] ?? '',
    binding: fields.text.at(projectPath(id), text),
    name: spec?.name ?? text,
    align: 'left',
    ...(spec?.hint ? { placeholder: spec.hint } : {}),
  };
}

/** A project's rate where it has neither budget nor spending, as its own form prints it. */
function idle(path: string, context: SheetContext): Partial<Cell> {
  const compiled = compilePack(context.pack);
  const own = projectTableOf(context);
  const table = compiled.ok ? compiled.value.tables.find(({ spec }) => spec.id === own?.id) : undefined;
  const total = own?.funds?.rows.find((row) => row.total)?.id;
  const money = own?.blocks.find((block) => block.kind === 'funds');
  if (!table || total === undefined) return {};
  return idleRate(context, table, path, total, money?.['no-budget-rate']);
}

function projectCell(
  content: ProjectsBlock['columns'][number]['content'],
  id: string,
  index: number,
  context: SheetContext,
): Cell {
  const project = context.workbook.projects.find((one) => one.id === id);
  const result = context.evaluation.table(projectPath(id));
  const path = projectPath(id);
  if (content.startsWith(FUNDS)) {
    const total = projectTableOf(context)?.funds?.rows.find((row) => row.total)?.id ?? '';
    const column = content.slice(FUNDS.length);
    const format = projectCellFormat(path, total, column, context);
    return figureCell(context, fields.amount.at(path, total, column), format, { align: 'center' });
  }
  if (content.startsWith(TEXT)) return textCell(content.slice(TEXT.length), id, context);
  switch (content) {
    case 'unmet':
      return { role: 'computed', text: unmetOf(context, path), align: 'center' };
    case 'order':
      return label(String(index + 1), { align: 'center' });
    case 'unit-name':
      return label(context.workbook.unit.name, { align: 'left' });
    case 'name':
      return label(project?.name ?? '', { align: 'left' });
    case 'code':
      return label(project?.code ?? '', { align: 'left' });
    case 'rate':
      return {
        ...figureCell(context, figures.executionRate.at(path), rateFormat(context.pack), { align: 'center' }),
        ...idle(path, context),
      };
    case 'self':
      // A total that still waits for a line is blank, as in the project's own table.
      return result?.self
        ? figureCell(context, figures.total.at(path, 'self'), totalFormat(context.pack), { align: 'center' })
        : label('');
    case 'rating':
      return { role: 'computed', text: result?.rating ?? '', align: 'center' };
    default:
      return label('');
  }
}
