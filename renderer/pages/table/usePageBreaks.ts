import { type RefObject, useEffect } from 'react';
import type { Grid } from '../../../shared/sheets/grid';
import { paged } from '../../../shared/sheets/heights';
import { useStore } from '../../state/store';
import { paperBookOf } from '../export/tables';
import { pageStartsOf } from './pageStarts';

/** How long the hands have rested before the table is laid out for paper (ms): no key press waits for it. */
const REST_MS = 1500;

/** Marks, faintly, where the pages of the paper begin; nothing where the table has one page. Worked out while nobody types. */
export function usePageBreaks(page: RefObject<HTMLElement | null>, grid: Grid | null): void {
  const book = useStore((state) => state.book);
  const id = grid?.kind === 'table' ? grid.id : null;
  useEffect(() => {
    if (!book || id === null) return undefined;
    let idle = 0;
    const rest = setTimeout(() => {
      idle = requestIdleCallback(() => {
        const laidOut = paperBookOf(book).laidOut(id);
        if (page.current) mark(page.current, laidOut ? pageStartsOf(paged(laidOut.grid)) : []);
      });
    }, REST_MS);
    return () => {
      clearTimeout(rest);
      cancelIdleCallback(idle);
    };
  }, [book, id, page]);
}

function mark(page: HTMLElement, starts: readonly string[]): void {
  for (const marked of page.querySelectorAll<HTMLElement>('[data-page]')) delete marked.dataset.page;
  starts.forEach((start, index) => {
    if (start === '') return;
    const at = CSS.escape(start);
    const found = page.querySelector<HTMLTableRowElement>(`tr[data-line="${at}"], tr:has(> td[data-binding="${at}"])`);
    // The row for its line, its first cell for the words: what a row itself shows would take a column.
    for (const marked of found ? [found, found.cells[0]] : []) if (marked) marked.dataset.page = `第 ${index + 2} 页`;
  });
}
