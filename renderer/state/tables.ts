import type { Evaluation, TableEvaluation } from '../../shared/scoring/evaluation';
import { ownerPath } from '../../shared/workbook/binding';

/** Every table of an evaluation. */
export function tablesOf(evaluation: Evaluation): readonly TableEvaluation[] {
  return [...evaluation.tables, ...evaluation.projects, ...evaluation.appraisals];
}

/** The table a step or a grid is about. */
export function tableOfStep(evaluation: Evaluation, id: string): TableEvaluation | undefined {
  const owner = id.replace(/\/base$/, '');
  return tablesOf(evaluation).find((one) => ownerPath(one.owner) === owner);
}
