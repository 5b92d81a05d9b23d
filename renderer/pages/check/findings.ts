import { Memo } from '../../../shared/graph/memo';
import { type Finding, findAll, type Severity } from '../../../shared/findings';
import { evaluationOf, type Inputs } from '../../state/evaluation';
import { useRested } from '../../state/rested';
import { useStore } from '../../state/store';

class FindingsMemo {
  readonly last = new Memo<readonly Finding[]>();
}

/** What the checks find in a workbook, worked out once each. */
export function findingsOf({ pack, workbook, memory }: Inputs): readonly Finding[] {
  return memory
    .of(FindingsMemo)
    .last.run('', [pack, workbook], () => findAll(pack, workbook, evaluationOf({ pack, workbook, memory }), memory));
}

/** The findings of the workbook on the table, at once: for the page that shows them. */
export function useFindings(): readonly Finding[] {
  return useStore((state) => (state.book ? findingsOf(state.book) : none));
}
const none: readonly Finding[] = [];

/** The findings for places that are always in sight, worked out while the page is idle. Null: not worked out yet. */
export function useRestedFindings(): readonly Finding[] | null {
  return useRested(findingsOf);
}

/** How many there are of each severity; null: not counted yet. */
export function useOpenCounts(): Record<Severity, number> | null {
  const found = useRestedFindings();
  return found && countBySeverity(found);
}

/** How many errors there are, counted likewise. */
export function useErrorCount(): number | null {
  return useOpenCounts()?.error ?? null;
}

/** How many there are of each severity; what was set aside counts no more. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, doubt: 0, hint: 0, missing: 0 };
  for (const finding of findings) if (finding.acknowledged === undefined) counts[finding.severity] += 1;
  return counts;
}
