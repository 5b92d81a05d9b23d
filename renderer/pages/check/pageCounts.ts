import { useMemo } from 'react';
import { wordFacts } from '../../state/facts';
import { pageIds } from '../../state/pageIds';
import { useStore } from '../../state/store';
import { useRestedFindings } from './findings';
import { groupOf, REPORTS, WHOLE } from './groups';

/** How many errors and doubts there are on a page. */
export interface PageCount {
  readonly error: number;
  readonly doubt: number;
}

/** The counts of every page that has any, by the id of its step. */
export function usePageCounts(): ReadonlyMap<string, PageCount> {
  const findings = useRestedFindings();
  return useMemo(() => {
    const counts = new Map<string, PageCount>();
    const { book } = useStore.getState();
    const words = new Set(book ? wordFacts(book).map(({ binding }) => binding) : []);
    for (const { severity, binding, acknowledged } of findings ?? []) {
      if (acknowledged !== undefined || (severity !== 'error' && severity !== 'doubt')) continue;
      const group = groupOf(binding);
      const page =
        group === REPORTS ? pageIds.report : group !== WHOLE ? group : words.has(binding) ? pageIds.unit : 'shared/base';
      const before = counts.get(page) ?? { error: 0, doubt: 0 };
      counts.set(page, { ...before, [severity]: before[severity] + 1 });
    }
    return counts;
  }, [findings]);
}
