import { useEffect, useRef } from 'react';

const open = new Set<() => void>();

/**
 * For a field whose text is taken when it is left: saving takes it too, without leaving, so that the hand goes on writing
 * where it was.
 */
export function useSettling(settle: () => void): void {
  const now = useRef(settle);
  useEffect(() => {
    now.current = settle;
  });
  useEffect(() => {
    const one = () => now.current();
    open.add(one);
    return () => void open.delete(one);
  }, []);
}

/** Takes into the workbook what is being written on the page. */
export function settleAll(): void {
  for (const settle of open) settle();
}
