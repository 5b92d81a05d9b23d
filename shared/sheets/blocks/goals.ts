import type { Block, GoalColumn } from '../../pack';
import type { Goal } from '../../workbook/schema/fill';
import { label, type SheetContext } from '../context';
import type { Cell, GridRow } from '../grid';
import { wordsIn } from '../words';
import { beside } from './beside';
import { figures, fields } from '../../workbook/fields';

type GoalBlock = Extract<Block, { kind: 'goals' }>;

/** The annual goals, a row each, as many as the unit has. A form without any prints one blank row, to be seen as unfilled. */
export function goalRows(block: GoalBlock, context: SheetContext): GridRow[] {
  const { goals } = context.fill;
  const heightMm = block['min-height'] ?? 8;
  const heading: GridRow = { cells: block.columns.map((column) => headingCell(column, context)), heightMm: 8, heading: true };
  const rows = goals.map(
    (goal, index): GridRow => ({
      cells: block.columns.map((column) => goalCell(column, goal, index, context)),
      heightMm,
      line: figures.goal.at(context.path, goal.id),
    }),
  );
  const body = rows.length > 0 ? rows : [{ cells: block.columns.map((column) => emptyCell(column, context)), heightMm }];
  return [{ ...heading, cells: [...beside(block, body.length + 1, context), ...heading.cells] }, ...body];
}

function headingCell({ heading, span }: GoalColumn, context: SheetContext): Cell {
  return { role: 'heading', text: wordsIn(heading, context), bold: true, colSpan: span ?? 1 };
}

const goalFields = { text: fields.goalText, actual: fields.goalActual, points: fields.goalPoints };

function goalCell(column: GoalColumn, { id, ...goal }: Goal, index: number, { path }: SheetContext): Cell {
  const { content, heading } = column;
  const shape = shapeOf(column);
  if (content === 'number') return label(String(index + 1), shape);
  const text = goal[content] ?? '';
  return {
    role: 'input',
    editor: content === 'points' ? 'number' : 'long-text',
    text,
    binding: goalFields[content].at(path, id),
    name: `第 ${index + 1} 个目标·${heading}`,
    placeholder: heading,
    // What became of a goal is told when the year is over, as other texts are.
    pending: text === '' && content !== 'actual',
    ...shape,
  };
}

/** Where no goal is yet: on screen the place to add the first. */
function emptyCell(column: GoalColumn, { path, view }: SheetContext): Cell {
  const blank = label('', shapeOf(column));
  if (column.content !== 'text' || view === 'paper') return blank;
  return { ...blank, role: 'note', placeholder: '添加目标', action: { name: 'add-goal', args: { owner: path } } };
}

function shapeOf({ content, span, align }: GoalColumn): Partial<Cell> {
  const words = content === 'text' || content === 'actual';
  return { colSpan: span ?? 1, align: align ?? (words ? 'left' : 'center') };
}
