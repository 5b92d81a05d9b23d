import type { Project } from '../workbook/schema/workbook';
import type { CompiledTable } from './compile';
import type { TableEvaluation } from './evaluation';

/** A project with its evaluation and the table it was evaluated by. */
export interface EvaluatedProject {
  readonly project: Project;
  readonly evaluation: TableEvaluation & { readonly project: string };
  readonly table: CompiledTable;
}
