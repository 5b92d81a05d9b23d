import type { Evaluation, Line, TableEvaluation } from '../../shared/scoring/evaluation';
import { allTables } from '../../shared/scoring/lookup';

/** The table a step or a grid is about. */
export function tableOfStep(evaluation: Evaluation, id: string): TableEvaluation | undefined {
  return evaluation.table(id.replace(/\/base$/, ''));
}

/** The lines of all tables whose working reads this figure. */
export function linesReading(evaluation: Evaluation, key: string): readonly Line[] {
  return allTables(evaluation).flatMap((table) => table.lines.filter(({ figures }) => figures.includes(key)));
}
