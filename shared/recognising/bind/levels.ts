import type { SourceCell } from '../../reading/source';
import { doubt } from '../../text/recognising';
import { parseNumber } from '../../number';
import type { FormLine } from '../form';
import { levelKeys, nameKey, splitPoints } from '../text';
import type { FormBinding } from './binding';
import { figures } from '../../workbook/fields';

/** A line's own name as printed: the lowest of its levels that says anything. */
export function nameCellOf(line: FormLine): SourceCell | null {
  return [...line.path].reverse().find((cell) => cell !== null) ?? null;
}

/** The levels above the name. */
export function levelsAbove(line: FormLine): SourceCell[] {
  const name = nameCellOf(line);
  return line.path.filter((cell): cell is SourceCell => cell !== null && cell !== name);
}

/** Says of each level what branch of the pack it was read as; keeps the points printed with it. */
export function sayLevels(
  binding: FormBinding,
  line: FormLine,
  group: { readonly path: readonly string[]; readonly groups: readonly string[] },
): void {
  for (const cell of levelsAbove(line)) {
    const at = levelOf(cell, group.path);
    if (at < 0) {
      const name = nearestName(cell, group.path);
      binding.outcomes.doubtful(cell, null, name, doubt('group.alike', { name }));
      continue;
    }
    const id = group.groups[at];
    const { points } = splitPoints(cell.text);
    if (points !== null && id !== undefined) binding.print(figures.groupSum.at(binding.path, id, 'points'), points, cell);
    else binding.outcomes.matched(cell, null, group.path[at] ?? '');
  }
}

/** Which level of the path a printed one is; -1 where it is none of them. */
function levelOf(cell: SourceCell, path: readonly string[]): number {
  const lowest = levelKeys(cell.text).at(-1) ?? '';
  return path.findIndex((name) => isSameLevel(nameKey(name), lowest));
}

/**
 * A branch that took in lines of levels the pack has none like is not the one the form prints a sum for, nor is a level whose lines
 * went to another branch: those sums can be held against nothing.
 */
export function forgetMixedSums({ ownLines, table, draft, path, entries }: FormBinding): void {
  for (const { line, under } of ownLines) {
    const group = table.open.find(({ id }) => id === under);
    const others = levelsAbove(line).filter((cell) => group && levelOf(cell, group.path) < 0);
    if (!group || others.length === 0) continue;
    for (const id of group.groups)
      for (const what of ['points', 'self'] as const) delete draft.printed[figures.groupSum.at(path, id, what)];
    for (const [key, { cell }] of entries) if (others.includes(cell)) delete draft.printed[key];
  }
}

/** 「数量」 is 「数量指标」. */
export function isSameLevel(one: string, other: string): boolean {
  return one === other || one === `${other}指标` || `${one}指标` === other;
}

function nearestName(cell: SourceCell, path: readonly string[]): string {
  return path.at(-1) ?? cell.text;
}

/** Whether two printed figures are the same number. */
export function sameFigure(one: string, other: string): boolean {
  const [a, b] = [parseNumber(one), parseNumber(other)];
  return a.ok && b.ok && a.value.value.equals(b.value.value);
}
