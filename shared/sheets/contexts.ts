import type { Memory } from '../graph/memory';
import { allTables } from '../scoring/lookup';
import { annexesOf, type Pack, type Table } from '../pack';
import { type CompiledTable, compilePack } from '../scoring/compile';
import type { Evaluation, TableEvaluation } from '../scoring/evaluation';
import { fillOf } from '../workbook/fields/owner';
import { fill as fillSchema } from '../workbook/schema/fill';
import type { Project, Workbook } from '../workbook/schema/workbook';
import type { SheetContext, View } from './context';
import { wordedTable } from './wording';

const emptyFill = fillSchema.parse({});

type Result = TableEvaluation & { readonly project?: string };

/** In the order of the rail: the unit's own, its projects', the list of them, what was said of a chosen one. */
const KINDS: readonly Table['kind'][] = ['department', 'project', 'summary', 'appraisal', 'transfer', 'monitor', 'declaration'];

/** A context for every table there is to paint, in the order of the rail, on paper as they are published; those of a kind in the pack's. */
export function contextsOf(pack: Pack, workbook: Workbook, evaluation: Evaluation, view: View, memory: Memory): SheetContext[] {
  const compiled = compilePack(pack);
  if (!compiled.ok) return [];
  const projects = new Map(workbook.projects.map((project) => [project.id, project]));
  const listed = inOrder(compiled.value.tables, workbook, evaluation);
  const all = view === 'paper' ? asPublished(listed, pack) : listed;
  const numbers = view === 'paper' ? numbersOf(all) : new Map<string, number>();
  return all.map(({ table, result }) => {
    const project = projects.get(result.project ?? '');
    const at = { position: positionOf(result, workbook), number: numbers.get(result.path) ?? 0, memory };
    return contextFor(pack, workbook, evaluation, view, table, result, project, at);
  });
}

/** The context of the table with this path alone: a page shows one. Undefined where there is none. */
export function contextOf(
  path: string,
  pack: Pack,
  workbook: Workbook,
  evaluation: Evaluation,
  view: View,
  memory: Memory,
): SheetContext | undefined {
  if (view === 'paper') return contextsOf(pack, workbook, evaluation, view, memory).find((one) => one.path === path);
  const result: Result | undefined = evaluation.table(path);
  const compiled = compilePack(pack);
  const table = compiled.ok && result ? compiled.value.tables.find((one) => one.spec.id === result.table) : undefined;
  if (!result || !table) return undefined;
  const project = workbook.projects.find((one) => one.id === result.project);
  const at = { position: positionOf(result, workbook), number: 0, memory };
  return contextFor(pack, workbook, evaluation, view, table, result, project, at);
}

interface Listed {
  readonly table: CompiledTable;
  readonly result: Result;
}

/** What there is of each table, in the order of the rail. */
function inOrder(compiled: readonly CompiledTable[], workbook: Workbook, evaluation: Evaluation): Listed[] {
  const projects = new Set(workbook.projects.map(({ id }) => id));
  const results: readonly Result[] = allTables(evaluation);
  const tables = KINDS.flatMap((kind) => compiled.filter(({ spec }) => spec.kind === kind));
  const isThere = ({ project }: Result) => project === undefined || project === '' || projects.has(project);
  return tables.flatMap((table) =>
    results.filter((result) => result.table === table.spec.id && isThere(result)).map((result) => ({ table, result })),
  );
}

/** On paper: in the order the pack's papers are published, what is not published after them. */
function asPublished(all: readonly Listed[], pack: Pack): Listed[] {
  const published = annexesOf(pack).flatMap(({ kind, id }) => (kind === 'table' ? [id] : []));
  const indexOf = ({ table }: Listed) =>
    published.includes(table.spec.id) ? published.indexOf(table.spec.id) : published.length;
  return [...all].sort((one, other) => indexOf(one) - indexOf(other));
}

/** The first form of each table has its number, in their order. */
function numbersOf(all: readonly Listed[]): ReadonlyMap<string, number> {
  const seen = new Set<string>();
  const numbers = new Map<string, number>();
  for (const { table, result } of all) {
    if (seen.has(table.spec.id)) continue;
    seen.add(table.spec.id);
    numbers.set(result.path, seen.size);
  }
  return numbers;
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
  { position, number, memory }: Pick<SheetContext, 'position' | 'number' | 'memory'>,
): SheetContext {
  const { owner, path } = result;
  const fill = (owner.kind === 'project' ? project?.fill : fillOf(workbook, owner)) ?? emptyFill;
  const { figure } = evaluation;
  return {
    pack,
    workbook,
    evaluation,
    figure,
    table: wordedTable(compiled.spec, workbook.adjustments, memory),
    compiled,
    result,
    owner,
    path,
    fill,
    project,
    view,
    position,
    number,
    memory,
  };
}
