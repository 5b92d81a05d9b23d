import type { Pack, Table } from '../pack';
import { type CompiledTable, compilePack } from '../scoring/compile';
import type { Evaluation, TableEvaluation } from '../scoring/evaluation';
import { fillOf } from '../workbook/fields/owner';
import { fill as fillSchema } from '../workbook/schema/fill';
import type { Project, Workbook } from '../workbook/schema/workbook';
import type { SheetContext, View } from './context';
import { wordedTable } from './wording';

const emptyFill = fillSchema.parse({});

type Result = TableEvaluation & { readonly project?: string };

/** In the order they are published: the unit's own, its projects', the list of them, what was said of a chosen one. */
const KINDS: readonly Table['kind'][] = ['department', 'project', 'summary', 'appraisal', 'transfer', 'monitor', 'declaration'];

/** A context for every table there is to paint, in the order they are published; those of a kind in the pack's. */
export function contextsOf(pack: Pack, workbook: Workbook, evaluation: Evaluation, view: View): SheetContext[] {
  const compiled = compilePack(pack);
  if (!compiled.ok) return [];
  const projects = new Map(workbook.projects.map((project) => [project.id, project]));
  const results: readonly Result[] = [...evaluation.tables, ...evaluation.projects, ...evaluation.appraisals];
  const tables = KINDS.flatMap((kind) => compiled.value.tables.filter(({ spec }) => spec.kind === kind));
  const isThere = ({ project }: Result) => project === undefined || project === '' || projects.has(project);
  return tables.flatMap((table) =>
    results
      .filter((result) => result.table === table.spec.id && isThere(result))
      .map((result) => {
        const project = projects.get(result.project ?? '');
        return contextFor(pack, workbook, evaluation, view, table, result, project, positionOf(result, workbook));
      }),
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
  const result: Result | undefined = evaluation.table(path);
  const compiled = compilePack(pack);
  const table = compiled.ok && result ? compiled.value.tables.find((one) => one.spec.id === result.table) : undefined;
  if (!result || !table) return undefined;
  const project = workbook.projects.find((one) => one.id === result.project);
  return contextFor(pack, workbook, evaluation, view, table, result, project, positionOf(result, workbook));
}

/**
 * Where a project stands among those that are published, from 1; 0 where there is only one, for one that is 不公开, and for
 * all other tables. The numbers close up, or a gap would tell of what is not published.
 */
function positionOf({ owner, project }: Result, { projects }: Workbook): number {
  const isCounted = ({ hidden, id }: Project) => !hidden || id === project;
  const counted = projects.filter(isCounted);
  const own = counted.find(({ id }) => id === project);
  return owner.kind === 'project' && counted.length > 1 && own && !own.hidden ? counted.indexOf(own) + 1 : 0;
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
  const { owner, path } = result;
  const fill = (owner.kind === 'project' ? project?.fill : fillOf(workbook, owner)) ?? emptyFill;
  const { figure } = evaluation;
  return {
    pack,
    workbook,
    evaluation,
    figure,
    table: wordedTable(compiled.spec, workbook.adjustments),
    compiled,
    result,
    owner,
    path,
    fill,
    project,
    view,
    position,
  };
}
