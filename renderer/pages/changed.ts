import { differences } from '../../shared/merging';
import type { Workbook } from '../../shared/workbook/schema/workbook';
import { findingKey } from '../../shared/findings';
import { enterPage } from '../kit/regions';
import type { Inputs } from '../state/evaluation';
import { goTo, useStore } from '../state/store';
import { pageIds } from '../state/pageIds';
import { findingsOf } from './check/findings';
import { goToBinding } from './places';

/** How long a changed cell stands out (ms). */
const FLASH_MS = 1200;

/**
 * Brings what a step of undo or redo changed into sight: a page that shows none of it gives way to one that does, and the
 * cells light up for a moment. Where the focus went with what is gone, it goes to the page.
 */
export function showChange(before: Workbook): void {
  const { book, stepId } = useStore.getState();
  if (!book) return;
  const changed = differences(book.pack, before, book.workbook).map(({ binding }) => binding);
  const isListed = stepId === pageIds.check && isOtherFound(book, before);
  if (!isListed && !isInSight(changed) && !changed.some(goToBinding) && isOtherList(before, book.workbook))
    goTo(pageIds.projects);
  // The page has to be there first.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      placesOf(changed).forEach(flash);
      if (document.activeElement === document.body) enterPage();
    }),
  );
}

/** Other findings: the page 校验 shows by its list what was taken back. */
function isOtherFound(book: Inputs, before: Workbook): boolean {
  const keys = (workbook: Workbook) =>
    findingsOf({ ...book, workbook })
      .map(findingKey)
      .join('\n');
  return keys(before) !== keys(book.workbook);
}

function isOtherList(before: Workbook, now: Workbook): boolean {
  return before.projects.map(({ id }) => id).join() !== now.projects.map(({ id }) => id).join();
}

/** Nothing to go to, or the page has a cell or a field of it. */
function isInSight(bindings: readonly string[]): boolean {
  return bindings.length === 0 || placesOf(bindings).length > 0;
}

function placesOf(bindings: readonly string[]): HTMLElement[] {
  const wanted = new Set(bindings);
  return [...document.querySelectorAll<HTMLElement>('.sheet td[data-binding], [data-place]')].filter(
    ({ dataset: { binding, place } }) => wanted.has(binding ?? place ?? ''),
  );
}

function flash(place: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const color = getComputedStyle(place).getPropertyValue('--warn-line');
  place.animate([{ boxShadow: `inset 0 0 0 3px ${color}` }, { boxShadow: `inset 0 0 0 3px transparent` }], FLASH_MS);
}
