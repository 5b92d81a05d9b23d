import { ownerPath, splitBinding } from '../../../shared/workbook/fields/binding';
import { isStop } from '../../grid/places';
import { gridOf } from '../../state/evaluation';
import { goToBinding, goToPage } from '../places';
import { goTo, showLine, useStore } from '../../state/store';
import { projectPath } from '../../../shared/workbook/fields';

/** Goes to a place the checks name: its cell, else its line, else the page it belongs to. */
export function goToPlace(binding: string): void {
  if (goToBinding(binding)) return;
  if (goToLine(lineOf(binding))) return;
  const split = splitBinding(binding);
  if (split?.owner.id === 'summary') return goToPage(projectPath(split.rest[0] ?? ''));
  // A page the workbook has no step for is its first table.
  goToPage(split ? ownerPath(split.owner) : 'shared/base');
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
  const place = row.cells.find(isStop);
  useStore.setState({ wanted: place?.binding ?? place?.opens ?? line });
  return true;
}

/** `…/indicator/<id>` or `…/execution` of a binding inside it; the binding itself where there is none. */
function lineOf(binding: string): string {
  return /^.*?\/(?:indicator\/[^/]+|execution)(?=\/|$)/.exec(binding)?.[0] ?? binding;
}
