import { type Pack } from '../pack';
import { type CompiledTable, compilePack } from '../scoring/compile';
import type { Evaluation, TableEvaluation } from '../scoring/evaluation';
import { ownerPath } from '../workbook/binding';
import { fillOf } from '../workbook/doors';
import { fill as fillSchema } from '../workbook/schema/fill';
import type { Project, Workbook } from '../workbook/schema/workbook';
import type { SheetContext, View } from './context';

const emptyFill = fillSchema.parse({});

type Result = TableEvaluation & { readonly project?: string };

/** A context for every table there is to paint: the unit's, each project's, each appraisal's, in the pack's order. */
export function contextsOf(pack: Pack, workbook: Workbook, evaluation: Evaluation, view: View): SheetContext[] {
  const projects = new Map(workbook.projects.map((project) => [project.id, project]));
  return placesOf(pack, evaluation).map(([table, result, position]) =>
    contextFor(pack, workbook, evaluation, view, table, result, projects.get(result.project ?? ''), position),
  );
}

/** The context of the table with this path alone: a page shows one. Undefined where there is none. */
export function contextOf(
  path: string,
  pack: Pack,
  workbook: Workbook,
  evaluation: Evaluation,
  view: View,
): SheetContext | undefined {
  const place = placesOf(pack, evaluation).find(([, result]) => ownerPath(result.owner) === path);
  if (!place) return undefined;
  const [table, result, position] = place;
  const project = workbook.projects.find((one) => one.id === result.project);
  return contextFor(pack, workbook, evaluation, view, table, result, project, position);
}

/** Every table with what it came to, and where it stands among its like: from 1 for projects of several, else 0. */
function placesOf(pack: Pack, evaluation: Evaluation): (readonly [CompiledTable, Result, number])[] {
  const compiled = compilePack(pack);
  if (!compiled.ok) return [];
  const results: readonly Result[] = [...evaluation.tables, ...evaluation.projects, ...evaluation.appraisals];
  return compiled.value.tables.flatMap((table) => {
    const here = results.filter((result) => result.table === table.spec.id);
    return here.map((result, index) => {
      const position = result.owner.kind === 'project' && here.length > 1 ? index + 1 : 0;
      return [table, result, position] as const;
    });
  });
}

function contextFor(
  pack: Pack,
  workbook: Workbook,
  evaluation: Evaluation,
  view: View,
  compiled: CompiledTable,
  result: Result,
  project: Project | undefined,
  position: number,
): SheetContext {
  const { owner } = result;
  const fill = (owner.kind === 'project' ? project?.fill : fillOf(workbook, owner)) ?? emptyFill;
  const path = ownerPath(owner);
  return { pack, workbook, evaluation, table: compiled.spec, compiled, result, owner, path, fill, project, view, position };
}
