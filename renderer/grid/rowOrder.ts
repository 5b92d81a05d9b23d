import { ownerPath, splitBinding } from '../../shared/workbook/fields/binding';
import { fields, linePath, projectPath } from '../../shared/workbook/fields';
import { fillOf } from '../../shared/workbook/fields/owner';
import type { Command } from '../state/book';
import { useStore } from '../state/store';

/** The rows among which one can be moved, in their order, and what moves it. */
export interface RowOrder {
  /** The lines of the rows. */
  readonly lines: readonly string[];
  /** Which of them it is. */
  readonly at: number;
  /** The command, one step, that puts it at another position of them. */
  readonly moveTo: (to: number) => Command;
}

/** Among which rows the row of a line is moved: projects, own indicators of a branch, goals. Null: its place is the form's. */
export function rowOrderOf(line: string | undefined): RowOrder | null {
  const { book } = useStore.getState();
  const split = splitBinding(line ?? '');
  if (!book || !split || line === undefined) return null;
  const [what, id = ''] = split.rest;
  if (what === undefined && split.owner.kind === 'project') {
    const moved = split.owner.id;
    return orderOf(
      book.workbook.projects.map((one) => projectPath(one.id)),
      line,
      (to) => ({
        name: 'move-project',
        args: { id: moved, to },
      }),
    );
  }
  const fill = fillOf(book.workbook, split.owner);
  const owner = ownerPath(split.owner);
  if (what === 'goal')
    return orderOf(
      (fill?.goals ?? []).map((goal) => fields.goalText.at(owner, goal.id).replace(/\/text$/, '')),
      line,
      (to, from) => stepByStep({ name: 'move-goal', args: { owner, id } }, to, from),
    );
  const moved = what === 'indicator' ? fill?.indicators.find((one) => one.id === id) : undefined;
  const branch = fill?.indicators.filter((one) => one.group === moved?.group) ?? [];
  return orderOf(
    branch.map((one) => linePath(owner, one.id)),
    line,
    (to, from) => stepByStep({ name: 'move-indicator', args: { owner, id } }, to, from),
  );
}

function orderOf(lines: readonly string[], line: string, move: (to: number, from: number) => Command): RowOrder | null {
  const at = lines.indexOf(line);
  return at < 0 || lines.length < 2 ? null : { lines, at, moveTo: (to) => move(to, at) };
}

/** Past one neighbour after the other, as one step to take back. */
function stepByStep(
  { name, args }: { readonly name: string; readonly args: object },
  to: number,
  from: number,
): Extract<Command, { name: 'several' }> {
  const count = Math.abs(to - from);
  const by = to < from ? -1 : 1;
  return { name: 'several', args: { commands: Array.from({ length: count }, () => ({ name, args: { ...args, by } })) } };
}
