import { useLayoutEffect, useMemo, useRef } from 'react';
import type { FindingHands } from './FindingItem';

/** The very same hands from one drawing of the list to the next; what they do is what the last drawing gave. */
export function useSame(now: FindingHands): FindingHands {
  const latest = useRef(now);
  useLayoutEffect(() => {
    latest.current = now;
  });
  return useMemo(
    () => ({
      tick: (id) => latest.current.tick(id),
      mend: (id) => latest.current.mend(id),
      ask: (id) => latest.current.ask(id),
      reason: (id, words) => latest.current.reason(id, words),
    }),
    [],
  );
}
