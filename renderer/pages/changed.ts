import { differences } from '../../shared/merging';
import type { Workbook } from '../../shared/workbook/schema/workbook';
import { enterPage } from '../kit/regions';
import { goTo, useStore } from '../state/store';
import { pageIds } from '../state/pageIds';
import { goToBinding } from './places';

/** How long a changed cell stands out (ms). */
const FLASH_MS = 1200;

/**
 * Brings what a step of undo or redo changed into sight: a page that shows none of it gives way to one that does, and the
 * cells light up for a moment. Where the focus went with what is gone, it goes to the page.
 */
export function showChange(before: Workbook): void {
  const { book } = useStore.getState();
  if (!book) return;
  const changed = differences(book.pack, before, book.workbook).map(({ binding }) => binding);
  if (!isInSight(changed) && !changed.some(goToBinding) && isOtherList(before, book.workbook)) goTo(pageIds.projects);
  // The page has to be there first.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      cellsOf(changed).forEach(flash);
      if (document.activeElement === document.body) enterPage();
    }),
  );
}

function isOtherList(before: Workbook, now: Workbook): boolean {
  return before.projects.map(({ id }) => id).join() !== now.projects.map(({ id }) => id).join();
}

/** Pages without cells show their own: none of a table's bindings is looked for there. */
function isInSight(bindings: readonly string[]): boolean {
  if (bindings.length === 0 || cellsOf(bindings).length > 0) return true;
  return document.querySelector('.step .sheet') === null;
}

function cellsOf(bindings: readonly string[]): HTMLElement[] {
  const wanted = new Set(bindings);
  return [...document.querySelectorAll<HTMLElement>('.sheet td[data-binding]')].filter((cell) =>
    wanted.has(cell.dataset.binding ?? ''),
  );
}

function flash(cell: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const color = getComputedStyle(cell).getPropertyValue('--warn-line');
  cell.animate([{ boxShadow: `inset 0 0 0 3px ${color}` }, { boxShadow: `inset 0 0 0 3px transparent` }], FLASH_MS);
}
