import { useMemo } from 'react';
import type { Line } from '../../../shared/scoring/evaluation';
import type { Look } from '../../grid/looks';
import { useEvaluation } from '../../state/evaluation';
import { tableOfStep } from '../../state/tables';

/** How the scores of a table stand out. */
export function useLooks(gridId: string): ReadonlyMap<string, Look> {
  const evaluation = useEvaluation();
  return useMemo(() => {
    const lines = (evaluation && tableOfStep(evaluation, gridId)?.lines) ?? [];
    return new Map(lines.map((line) => [line.binding, lookOf(line)]));
  }, [evaluation, gridId]);
}

function lookOf({ own, self, points }: Line): Look {
  const against = self && points ? self.comparedTo(points) : 0;
  if (against > 0) return own ? 'has-own has-over' : 'has-over';
  if (against < 0) return own ? 'has-own has-lost' : 'has-lost';
  return own ? 'has-own' : '';
}
