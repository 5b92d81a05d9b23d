import { splitBinding, ownerPath } from '../../shared/workbook/binding';
import { holdsBinding } from '../grid/places';
import { gridOf } from './evaluation';
import { useStore } from './store';

/** Goes to the cell where a thing is typed, on whichever page it is. False: it is on none. */
export function goToBinding(binding: string): boolean {
  const { book, stepId } = useStore.getState();
  if (!book) return false;
  const split = splitBinding(binding);
  const owner = split && ownerPath(split.owner);
  const candidates = [stepId, ...(owner ? [owner, `${owner}/base`] : []), 'shared/base'];
  const found = candidates.find((id) => id !== '' && holds(id, binding));
  if (found === undefined) return false;
  useStore.setState({ stepId: found, wanted: binding });
  return true;
}

function holds(gridId: string, binding: string): boolean {
  const { book } = useStore.getState();
  const grid = book && gridOf(book, gridId);
  return grid?.rows.some((row) => row.cells.some((cell) => holdsBinding(cell, binding))) ?? false;
}
