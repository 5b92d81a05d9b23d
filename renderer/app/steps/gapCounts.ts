import { useEffect, useState } from 'react';
import type { Inputs } from '../../state/evaluation';
import { useStore } from '../../state/store';
import { countGaps } from './gaps';

/** How much of an idle moment is left to others, in milliseconds. */
const SPARE = 8;

/**
 * How much F9 stops at on each step that has any; null: not counted yet. Counted page by page in idle moments, and not while a
 * cell is being typed in; what was counted before and still stands is not counted again.
 */
export function useGapCounts(): ReadonlyMap<string, number> | null {
  const pack = useStore((state) => state.book?.pack);
  const memory = useStore((state) => state.book?.memory);
  const workbook = useStore((state) => state.book?.workbook);
  const isTyping = useStore((state) => Boolean(state.book?.typingFrom));
  const [counts, setCounts] = useState<ReadonlyMap<string, number> | null>(null);
  useEffect(
    () => (pack && workbook && memory && !isTyping ? whenIdle({ pack, workbook, memory }, setCounts) : undefined),
    [pack, workbook, memory, isTyping],
  );
  return counts;
}

/** Counts in idle moments, then tells. Gives back how to stop. */
function whenIdle(inputs: Inputs, tell: (counts: ReadonlyMap<string, number>) => void): () => void {
  const counting = countGaps(inputs);
  let idle = requestIdleCallback(goOn);
  function goOn(moment: IdleDeadline): void {
    do {
      const { done, value } = counting.next();
      if (done) return tell(value);
    } while (moment.timeRemaining() > SPARE);
    idle = requestIdleCallback(goOn);
  }
  return () => cancelIdleCallback(idle);
}
