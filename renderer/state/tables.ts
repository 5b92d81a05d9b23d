import type { Evaluation, Line, TableEvaluation } from '../../shared/scoring/evaluation';
import { ownerPath, splitBinding } from '../../shared/workbook/binding';

/** Every table of an evaluation. */
export function tablesOf(evaluation: Evaluation): readonly TableEvaluation[] {
  return [...evaluation.tables, ...evaluation.projects, ...evaluation.appraisals];
}

/** The table a step or a grid is about. */
export function tableOfStep(evaluation: Evaluation, id: string): TableEvaluation | undefined {
  return evaluation.table(id.replace(/\/base$/, ''));
}

/** The line with this binding, in whatever table it stands. */
export function lineAt(evaluation: Evaluation, binding: string | null): Line | undefined {
  const split = binding === null ? null : splitBinding(binding);
  const table = split ? evaluation.table(ownerPath(split.owner)) : undefined;
  return [table?.execution, ...(table?.lines ?? [])].find((line) => line?.binding === binding) ?? undefined;
}
