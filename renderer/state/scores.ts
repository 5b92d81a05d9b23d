import { formatScore } from '../../shared/number';
import type { TableEvaluation } from '../../shared/scoring/evaluation';

const PLACES = 2;

export interface ScoreWords {
  readonly self: string;
  readonly points: string;
  readonly rule: string | null;
  /** Lines still to be filled in. */
  readonly waiting: number;
}

/** A table's scores as words; a dash where a line is still missing. */
export function scoreWords(table: TableEvaluation): ScoreWords {
  return {
    self: table.self ? formatScore(table.self, PLACES) : '—',
    points: formatScore(table.points, PLACES),
    rule: table.rule ? formatScore(table.rule, PLACES) : null,
    waiting: table.lines.filter((line) => line.state === 'incomplete' && line.own === null).length,
  };
}
