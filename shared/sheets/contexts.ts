import { type Pack } from '../pack';
import { compilePack } from '../scoring/compile';
import type { Evaluation, TableEvaluation } from '../scoring/evaluation';
import { ownerPath } from '../workbook/binding';
import { fillOf } from '../workbook/doors';
import { fill as fillSchema } from '../workbook/schema/fill';
import type { Workbook } from '../workbook/schema/workbook';
import type { SheetContext, View } from './context';

const emptyFill = fillSchema.parse({});

/** A context for every table there is to paint: the unit's, each project's, each appraisal's, in the pack's order. */
export function contextsOf(pack: Pack, workbook: Workbook, evaluation: Evaluation, view: View): SheetContext[] {
  const compiled = compilePack(pack);
  if (!compiled.ok) return [];
  const results: readonly (TableEvaluation & { project?: string })[] = [
    ...evaluation.tables,
    ...evaluation.projects,
    ...evaluation.appraisals,
  ];
  return compiled.value.tables.flatMap((table) => {
    const here = results.filter((result) => result.table === table.spec.id);
    return here.map(
      (result, index): SheetContext => ({
        pack,
        workbook,
        evaluation,
        table: table.spec,
        compiled: table,
        result,
        owner: result.owner,
        path: ownerPath(result.owner),
        fill: fillOf(workbook, result.owner) ?? emptyFill,
        project: workbook.projects.find((project) => project.id === result.project),
        view,
        position: result.owner.kind === 'project' && here.length > 1 ? index + 1 : 0,
      }),
    );
  });
}
