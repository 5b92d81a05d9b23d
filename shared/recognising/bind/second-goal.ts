import type { Form, FormField } from '../form';
import { ownWords } from '../grid';
import { prose } from '../text';
import { readLabel } from '../words/labels';

/**
 * What stands beside the goal where the form heads neither: what came of it, most likely. Null where the form says itself
 * where that stands, or where nothing or more than one text does.
 */
export function secondGoal({ fields, loose }: Form): FormField | null {
  if (fields.some(({ kind }) => kind === 'goal-actual')) return null;
  const goal = fields.find(({ kind, cell, labelCell }) => kind === 'goal' && cell?.row === labelCell.row);
  const row = loose.find(({ cells }) => goal?.cell && cells.includes(goal.cell));
  if (!goal?.cell || !row) return null;
  const { column, columnSpan } = goal.cell;
  const [second, ...others] = ownWords(row).filter((cell) => cell.column >= column + columnSpan);
  if (!second || others.length > 0 || readLabel(second.text)) return null;
  return { kind: 'goal-actual', label: '', labelCell: goal.labelCell, cell: second, text: prose(second.text), further: [] };
}
