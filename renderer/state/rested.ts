import { useEffect, useState } from 'react';
import type { Inputs } from './evaluation';
import { useStore } from './store';

/**
 * What follows from the workbook on the table, for places that are always in sight: worked out while the page is idle, never
 * between a key press and its score; a cell being typed in counts once it is left. Null: not worked out yet.
 */
export function useRested<T>(work: (inputs: Inputs) => T): T | null {
  const pack = useStore((state) => state.book?.pack);
  const memory = useStore((state) => state.book?.memory);
  const workbook = useStore((state) => state.book?.typingFrom ?? state.book?.workbook);
  const [result, setResult] = useState<T | null>(null);
  useEffect(() => {
    if (!pack || !workbook || !memory) return undefined;
    const idle = requestIdleCallback(() => setResult(() => work({ pack, workbook, memory })));
    return () => cancelIdleCallback(idle);
  }, [pack, workbook, memory, work]);
  return result;
}
