import { ownerPath, splitBinding } from '../../../shared/workbook/binding';
import { gridOf } from '../../state/evaluation';
import { goToBinding } from '../../state/places';
import { goTo, showLine, useStore } from '../../state/store';

/** Goes to a place the checks name: its cell, else its line, else the page it belongs to. */
export function goToPlace(binding: string): void {
  if (goToBinding(binding)) return;
  if (goToLine(lineOf(binding))) return;
  const split = splitBinding(binding);
  if (split?.owner.id === 'summary') return goTo(`project/${split.rest[0] ?? ''}`);
  if (split) return goTo(ownerPath(split.owner));
  if (binding.startsWith('parameter/')) return goTo('pack');
  // A page the workbook has no step for is its first table.
  goTo(binding.startsWith('unit/') ? 'unit' : 'shared/base');
}

/** Goes to a line of a table and shows its working. False: no table prints it. */
export function goToLine(line: string): boolean {
  const { book } = useStore.getState();
  const split = splitBinding(line);
  if (!book || !split) return false;
  const page = ownerPath(split.owner);
  const row = gridOf(book, page)?.rows.find((one) => one.line === line);
  if (!row) return false;
  goTo(page);
  showLine(line);
  const typed = row.cells.filter((cell) => cell.binding !== undefined);
  const cell = typed.find((one) => one.editor !== undefined) ?? typed[0];
  useStore.setState({ wanted: cell?.binding ?? null });
  return true;
}

/** `…/indicator/<id>` or `…/execution` of a binding inside it; the binding itself where there is none. */
function lineOf(binding: string): string {
  return /^.*?\/(?:indicator\/[^/]+|execution)(?=\/|$)/.exec(binding)?.[0] ?? binding;
}
