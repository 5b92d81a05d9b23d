import { differences } from '../../shared/merging';
import type { Workbook } from '../../shared/workbook/schema/workbook';
import { findingKey } from '../../shared/findings';
import { enterPage } from '../kit/regions';
import { evaluationOf, type Inputs } from '../state/evaluation';
import { goTo, useStore } from '../state/store';
import { pageIds } from '../state/pageIds';
import { findingsOf } from './check/findings';
import { projectsGrid } from './projects/grid';
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
  if (
    !isListed &&
    !isInSight(changed) &&
    !goFurtherInList(book, changed) &&
    !changed.some(goToBinding) &&
    isOtherList(before, book.workbook)
  )
    goTo(pageIds.projects);
  // The page has to be there first.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const places = placesOf(changed);
      places.forEach(flash);
      const [first] = places;
      if (first && !places.some(isSeen)) bringUp(first);
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

/** In a long list of projects the rows out of sight are not on the page: goes to the one that changed. False: none of them did. */
function goFurtherInList(book: Inputs, changed: readonly string[]): boolean {
  if (useStore.getState().stepId !== pageIds.projects) return false;
  const { rows } = projectsGrid(book.pack, book.workbook, evaluationOf(book), false, book.memory);
  const here = rows.flatMap(({ cells }) => cells).find(({ binding }) => binding !== undefined && changed.includes(binding));
  if (here?.binding !== undefined) useStore.setState({ wanted: here.binding });
  return here !== undefined;
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

/** Whether it is on the screen, and not scrolled away. */
function isSeen(place: HTMLElement): boolean {
  const { top, bottom } = place.getBoundingClientRect();
  const frame = place.closest('main')?.getBoundingClientRect();
  return frame !== undefined && bottom > frame.top && top < frame.bottom;
}

/** Goes to a place that is scrolled away. */
function bringUp(place: HTMLElement): void {
  const { binding } = place.dataset;
  if (binding === undefined) place.scrollIntoView({ block: 'center' });
  else useStore.setState({ wanted: binding });
}

function flash(place: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const color = getComputedStyle(place).getPropertyValue('--warn-line');
  place.animate([{ boxShadow: `inset 0 0 0 3px ${color}` }, { boxShadow: `inset 0 0 0 3px transparent` }], FLASH_MS);
}
