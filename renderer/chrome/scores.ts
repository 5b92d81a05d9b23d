import { formatScore } from '../../shared/number';
import type { TableEvaluation } from '../../shared/scoring/evaluation';

const PLACES = 2;

/** A table's scores as words; a dash where a line is still missing. */
export function scoreWords(table: TableEvaluation): { self: string; points: string; rule: string | null; waiting: number } {
  return {
    self: table.self ? formatScore(table.self, PLACES) : '—',
    points: formatScore(table.points, PLACES),
    rule: table.rule ? formatScore(table.rule, PLACES) : null,
    waiting: table.lines.filter((line) => line.state === 'incomplete' && line.own === null).length,
  };
}
