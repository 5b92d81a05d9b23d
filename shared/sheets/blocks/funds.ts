import type { Block } from '../../pack';
import { figureCell, label, printed, rateFormat, scoreCell, pointsFormat, type SheetContext } from '../context';
import type { Cell, GridRow, NumberFormat } from '../grid';
import { wordsIn } from '../words';
import { beside } from './beside';
import { idleRate } from './idle';
import { amountDecimals } from '../../scoring/amounts';
import { fields, figures, linePath, EXECUTION } from '../../workbook/fields';

type FundsBlock = Extract<Block, { kind: 'funds' }>;
type FundsColumn = FundsBlock['columns'][number];

/** The money of a project: a row for the total and one for each source. */
export function fundRows(block: FundsBlock, context: SheetContext): GridRow[] {
  const rows = context.table.funds?.rows ?? [];
  const left = beside(block, rows.length + 1, context);
  const heading = block.columns.map(
    (column): Cell => ({ role: 'heading', text: wordsIn(column.heading, context), bold: true, ...spanned(column) }),
  );
  const line = context.result.execution ? { line: context.result.execution.binding } : {};
  const body = rows.map((row, index) => ({
    cells: block.columns.flatMap((column) =>
      columnCell(column, row, index, rows.length, block, context).map((cell) => ({
        ...cell,
        ...spanned(column),
        name: `${row.name} ${column.heading}`,
      })),
    ),
    heightMm: 7,
    ...line,
  }));
  return [{ cells: [...left, ...heading], heightMm: 8 }, ...body];
}

function spanned(column: FundsColumn): { colSpan?: number } {
  const span = column.span ?? 1;
  return span > 1 ? { colSpan: span } : {};
}

type FundsRow = NonNullable<SheetContext['table']['funds']>['rows'][number];

function columnCell(
  column: FundsColumn,
  row: FundsRow,
  index: number,
  count: number,
  block: FundsBlock,
  context: SheetContext,
): Cell[] {
  const total = row.total === true;
  const execution = context.result.execution;
  const scored = total || (block['score-rows'] ?? []).includes(row.id);
  const other = [label(block['other-rows'] ?? '', { align: 'center' })];
  switch (column.content) {
    case 'row':
      return [label(row.name)];
    case 'rate':
      return [rateCell(row, total, block, context)];
    case 'points':
      return scored
        ? [
            figureCell(context, figures.points.at(linePath(context.path, EXECUTION)), pointsFormat(context.pack), {
              align: 'center',
            }),
          ]
        : other;
    case 'score':
      return scored && execution ? [scoreCell(context, execution)] : other;
    case 'reason':
      // One tall cell beside all rows: the reason is the project's, not a row's.
      return index > 0 ? [] : [reasonCell(block, count, context)];
    default:
      return [amountCell(column, row, total, block, context)];
  }
}

function rateCell(row: FundsRow, total: boolean, block: FundsBlock, context: SheetContext): Cell {
  const key = total ? figures.executionRate.at(context.path) : figures.sourceRate.at(context.path, row.id);
  const value = context.figure(key)?.value;
  if (!value || (row.optional && value.kind === 'missing')) return label('');
  const zero = value.kind === 'number' && value.value.isZero() ? block['zero-rate'] : undefined;
  const format = block['rate-trim'] ? { ...rateFormat(context.pack), trim: true } : rateFormat(context.pack);
  const cell = {
    ...figureCell(context, key, format, { align: 'center' }),
    ...idleRate(context, context.compiled, context.path, row.id, block['no-budget-rate']),
  };
  return zero === undefined ? cell : { ...cell, text: zero, format: { show: 'number' } };
}

function reasonCell(block: FundsBlock, count: number, context: SheetContext): Cell {
  const reason = context.fill.reasons.execution ?? '';
  return {
    role: 'input',
    editor: 'long-text',
    align: 'left',
    text: reason === '' && context.view === 'paper' ? (block['printed-note'] ?? '') : reason,
    binding: fields.reason.at(linePath(context.path, EXECUTION)),
    rowSpan: count,
    ...(block['reason-note'] ? { placeholder: block['reason-note'] } : {}),
  };
}

function amountCell(column: FundsColumn, row: FundsRow, total: boolean, block: FundsBlock, context: SheetContext): Cell {
  const key = fields.amount.at(context.path, row.id, column.content);
  const figure = context.figure(key);
  const decimals = amountDecimals(context.table.funds, context.path, row.id, column.content, context.figure);
  const suffix = block['amount-unit'] !== undefined && context.view === 'paper' ? { suffix: block['amount-unit'] } : {};
  const places = decimals === undefined ? {} : { decimals };
  const format: NumberFormat = { show: 'number', ...places, ...suffix };
  const shown = figureCell(context, key, format, { align: 'center' });
  if (total) return shown;
  const text = figure?.value.kind === 'number' ? printed(figure, format) : (figure?.typed ?? shown.text);
  return {
    ...shown,
    role: 'input',
    editor: 'number',
    text,
    binding: key,
    pending: !row.optional && figure?.value.kind === 'missing',
  };
}
