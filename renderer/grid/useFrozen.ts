import { type RefObject, useLayoutEffect } from 'react';
import type { Frozen } from './frozen';

/** Each row of the headings that stay in sight lies under the ones before it: how far, the screen alone knows. */
export function useFrozen(table: RefObject<HTMLTableElement | null>, frozen: Frozen | null): void {
  const { from, to } = frozen ?? { from: 0, to: 0 };
  useLayoutEffect(() => {
    const rows = [...(table.current?.rows ?? [])].filter(({ ariaRowIndex }) => {
      const index = Number(ariaRowIndex);
      return index > from && index <= to;
    });
    function place(): void {
      let above = 0;
      for (const row of rows) {
        row.style.setProperty('--above', `${above}px`);
        above += row.getBoundingClientRect().height;
      }
    }
    place();
    const sizes = new ResizeObserver(place);
    for (const row of rows) sizes.observe(row);
    return () => sizes.disconnect();
  }, [table, from, to]);
}
