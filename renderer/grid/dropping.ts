/** Where a row that is dragged would come to stand among the others. */
export interface Drop {
  readonly line: string;
  readonly side: 'above' | 'below';
}

/** The new position (from 0) of a row taken from `at` and dropped beside another one; null: it stays where it is. */
export function positionAfter(lines: readonly string[], at: number, drop: Drop | null): number | null {
  const beside = drop ? lines.indexOf(drop.line) : -1;
  if (beside < 0 || !drop) return null;
  const gap = drop.side === 'above' ? beside : beside + 1;
  const to = gap > at ? gap - 1 : gap;
  return to === at ? null : to;
}
