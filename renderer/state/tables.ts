import type { Evaluation, Line, TableEvaluation } from '../../shared/scoring/evaluation';
import { allTables } from '../../shared/scoring/lookup';

/** The table a step or a grid is about. */
export function tableOfStep(evaluation: Evaluation, id: string): TableEvaluation | undefined {
  return evaluation.table(id.replace(/\/base$/, ''));
}

const readers = new WeakMap<TableEvaluation, ReadonlyMap<string, readonly Line[]>>();

/** The lines of all tables whose working reads this figure. Sorted by figure once for a table: a key press changes one. */
export function linesReading(evaluation: Evaluation, key: string): readonly Line[] {
  return allTables(evaluation).flatMap((table) => readersIn(table).get(key) ?? []);
}

function readersIn(table: TableEvaluation): ReadonlyMap<string, readonly Line[]> {
  const before = readers.get(table);
  if (before) return before;
  const lines = new Map<string, Line[]>();
  for (const line of table.lines) for (const key of line.figures) lines.set(key, [...(lines.get(key) ?? []), line]);
  readers.set(table, lines);
  return lines;
}
