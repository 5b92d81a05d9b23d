import { Memo } from '../../shared/graph/memo';
import type { Memory } from '../../shared/graph/memory';
import { type Evaluation, hasScores, type Line, type TableEvaluation } from '../../shared/scoring/evaluation';
import { allTables } from '../../shared/scoring/lookup';

/** The table a step or a grid is about. */
export function tableOfStep(evaluation: Evaluation, id: string): TableEvaluation | undefined {
  return evaluation.table(id.replace(/\/base$/, ''));
}

/** The table whose score is the unit's: the department's, else that of its only project. */
export function headlineTable({ tables, projects }: Evaluation): TableEvaluation | undefined {
  return tables.find(hasScores) ?? (projects.length === 1 ? projects[0] : undefined);
}

/** Of each table, the lines that read the figure asked for last. */
class ReadingMemo {
  readonly tables = new Memo<readonly Line[]>();
}

/** The lines of all tables whose working reads this figure. A table that comes to the same keeps its lines, and is not gone through again. */
export function linesReading(evaluation: Evaluation, key: string, memory: Memory): readonly Line[] {
  const { tables } = memory.of(ReadingMemo);
  return allTables(evaluation).flatMap(({ path, lines }) =>
    tables.run(path, [lines, key], () => lines.filter(({ figures }) => figures.includes(key))),
  );
}
