import { ownerPath, splitBinding } from '../workbook/fields/binding';
import type { Evaluation, Line, TableEvaluation } from './evaluation';

/** Every table there is: the unit's, its projects', and what is said about projects. */
export function allTables({ tables, projects, appraisals }: Evaluation): readonly TableEvaluation[] {
  return [...tables, ...projects, ...appraisals];
}

/** Every line of a table that may have a score: its execution first, where it has one. */
export function linesOf<One>({
  execution,
  lines,
}: {
  readonly execution: One | null;
  readonly lines: readonly One[];
}): readonly One[] {
  return execution ? [execution, ...lines] : lines;
}

/** The line with this binding, in whatever table it stands. */
export function lineAt(evaluation: Evaluation, binding: string | null): Line | undefined {
  const split = binding === null ? null : splitBinding(binding);
  const table = split ? evaluation.table(ownerPath(split.owner)) : undefined;
  return table && linesOf(table).find((line) => line.binding === binding);
}
