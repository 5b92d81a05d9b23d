import { splitBinding, ownerPath } from '../../shared/workbook/fields/binding';
import { holdsBinding, isStop } from '../grid/places';
import { wordFacts } from '../state/facts';
import { gridOf } from '../state/evaluation';
import { useStore } from '../state/store';
import { pageIds } from '../state/pageIds';
import { figures } from '../../shared/workbook/fields';
import { basePage } from '../../shared/sheets/page';

/** Goes to the cell or the field where a thing is typed, on whichever page it is. False: it is on none. */
export function goToBinding(binding: string): boolean {
  const { book, stepId } = useStore.getState();
  if (!book) return false;
  const split = splitBinding(binding);
  const owner = split && ownerPath(split.owner);
  const candidates = [stepId, ...(owner ? [owner, basePage(owner)] : []), 'shared/base'];
  const found = candidates.find((id) => id !== '' && holds(id, binding)) ?? pageWithout(binding);
  if (found === null) return false;
  useStore.setState({ stepId: found, wanted: binding });
  return true;
}

/** Goes to a page, to the first place to type there. */
export function goToPage(id: string): void {
  const { book } = useStore.getState();
  const cells = (book && gridOf(book, id))?.rows.flatMap((row) => row.cells) ?? [];
  const first = cells.find(isStop);
  useStore.setState({ stepId: id, line: null, wanted: first?.binding ?? first?.opens ?? null });
}

/** Pages that show no grid of the workbook have their places all the same. */
function pageWithout(binding: string): string | null {
  const { book } = useStore.getState();
  if (!book) return null;
  if (binding.startsWith('parameter/'))
    return book.pack.parameters.some(({ id }) => binding === figures.parameter.at(id)) ? pageIds.pack : null;
  if (binding.startsWith('report/')) return pageIds.report;
  if (wordFacts(book).some((fact) => fact.binding === binding)) return pageIds.unit;
  const [, id, place] = /^project\/([^/]+)\/(code|name)$/.exec(binding) ?? [];
  return place !== undefined && book.workbook.projects.some((one) => one.id === id) ? pageIds.projects : null;
}

function holds(gridId: string, binding: string): boolean {
  const { book } = useStore.getState();
  const grid = book && gridOf(book, gridId);
  return grid?.rows.some((row) => row.cells.some((cell) => holdsBinding(cell, binding))) ?? false;
}
