import { useEffect, useRef } from 'react';

/** Told on the document, so that nobody keeps a list of who writes. */
const SETTLE = 'jxzp:settle';

/**
 * For a field whose text is taken when it is left: saving takes it too, without leaving, so that typing goes on
 * where it was.
 */
export function useSettling(settle: () => void): void {
  const now = useRef(settle);
  useEffect(() => {
    now.current = settle;
  });
  useEffect(() => {
    const one = () => now.current();
    document.addEventListener(SETTLE, one);
    return () => document.removeEventListener(SETTLE, one);
  }, []);
}

/** Takes into the workbook what is being written on the page. */
export function settleAll(): void {
  document.dispatchEvent(new Event(SETTLE));
}
