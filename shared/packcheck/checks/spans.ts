import type { Block, Column, FieldCell, Table } from '../../pack';
import { type Problem, problem } from '../../text/problem';
import type { Check } from '../check';
import type { PathPart } from '../place';
import type { Subject } from '../subject';

/** The form on paper: the cells of every row fill the grid, no more and no less. */
export const spans: Check = {
  name: 'spans',
  about: '每一块的各格加起来正好是表格的列数',
  touches: 'form',
  run: (subject) =>
    subject.pack.tables.flatMap((table, index) =>
      table.blocks.flatMap((block, at) => inBlock(block, table, ['tables', index, 'blocks', at], subject)),
    ),
};

/** How people call each kind of block. */
export const blockNames: Readonly<Record<Block['kind'], string>> = {
  title: '标题',
  caption: '表头说明',
  fields: '「填写栏」一块',
  funds: '「资金」一块',
  indicators: '「指标」一块',
  goals: '「目标」一块',
  total: '「合计」一行',
  projects: '「项目」一块',
  note: '说明',
};

function inBlock(block: Block, table: Table, path: readonly PathPart[], subject: Subject): Problem[] {
  const name = blockNames[block.kind];
  const grid = table.grid.length;
  const fits = (columns: number, at: readonly PathPart[]): Problem[] =>
    columns === grid
      ? []
      : [problem('packcheck.span', subject.at(...at), { block: name, sum: String(columns), grid: String(grid) })];
  const label = (one: { readonly label?: string | undefined; readonly 'label-span'?: number | undefined }) =>
    one.label === undefined ? 0 : (one['label-span'] ?? 1);
  switch (block.kind) {
    case 'fields':
      return inFields(block.rows, grid, path, subject);
    case 'funds':
    case 'goals':
      return fits(label(block) + sum(block.columns.map((column) => column.span ?? 1)), [...path, 'columns']);
    case 'indicators':
      return [
        ...fits(label(block) + sum(block.columns.map(widthOf)), [...path, 'columns']),
        ...headings(block.columns, [...path, 'columns'], subject),
      ];
    case 'total':
      return fits(block['label-span'] + sum((block.cells ?? []).map((cell) => cell.span ?? 1)), path);
    case 'projects':
      return fits(sum(block.columns.map((column) => column.span ?? 1)), [...path, 'columns']);
    case 'title':
    case 'caption':
    case 'note':
      return [];
  }
}

function sum(spans: readonly number[]): number {
  return spans.reduce((all, span) => all + span, 0);
}

function widthOf(column: Column): number {
  return column.columns ? sum(column.columns.map(widthOf)) : (column.span ?? 1);
}

/** A heading that says a span of its own says that of the columns under it. */
function headings(columns: readonly Column[], path: readonly PathPart[], subject: Subject): Problem[] {
  return columns.flatMap((column, index) => {
    if (!column.columns) return [];
    const at = [...path, index];
    const inside = headings(column.columns, [...at, 'columns'], subject);
    const width = widthOf(column);
    if (column.span === undefined || column.span === width) return inside;
    return [
      problem('packcheck.heading-span', subject.at(...at, 'span'), {
        heading: column.heading,
        span: String(column.span),
        sum: String(width),
      }),
      ...inside,
    ];
  });
}

/** Rows of cells, some of which reach down into the rows below. */
function inFields(rows: readonly (readonly FieldCell[])[], grid: number, path: readonly PathPart[], subject: Subject): Problem[] {
  const from: number[] = rows.map(() => 0);
  const block = blockNames.fields;
  return rows.flatMap((cells, index) => {
    const tall = cells.flatMap((cell, at) => {
      const height = cell.rows ?? 1;
      for (let below = index + 1; below < Math.min(index + height, rows.length); below += 1)
        from[below] = (from[below] ?? 0) + (cell.span ?? 1);
      if (index + height <= rows.length) return [];
      return [
        problem('packcheck.row-span', subject.at(...path, 'rows', index, at, 'rows'), {
          block,
          cell: cell.text ?? cell.field ?? '',
        }),
      ];
    });
    const columns = (from[index] ?? 0) + sum(cells.map((cell) => cell.span ?? 1));
    if (columns === grid) return tall;
    return [
      ...tall,
      problem('packcheck.span', subject.at(...path, 'rows', index), { block, sum: String(columns), grid: String(grid) }),
    ];
  });
}
