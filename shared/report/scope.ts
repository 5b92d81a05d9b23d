import type { EachKind, Pack, Rating } from '../pack';
import { type Branch, type Evaluation, type Line, type TableEvaluation, linesOf } from '../scoring';
import { branchAt, compilePack, hasScores, type Money, moneyOf, publishedWorkbook } from '../scoring';
import { fillOf } from '../workbook/fields/owner';
import { appraisalPath, projectPath } from '../workbook/fields';
import type { TableEntries } from '../workbook/schema/fill';
import type { Project, Workbook } from '../workbook/schema/workbook';

/** The year's three nouns as a report sees them: nothing of a project that is 不公开. */
export interface Whole {
  readonly pack: Pack;
  /** Without projects that are 不公开. */
  readonly workbook: Workbook;
  /** Of the whole workbook: totals are what they are. */
  readonly evaluation: Evaluation;
}

/** What a sentence speaks of: the unit; and, further in, a project, a table, a branch or line of it, a rating. */
export interface Scope extends Whole {
  readonly project: Project | null;
  /** The form at hand: the 评价 of a project, or a transfer's form, which may be about no project. */
  readonly appraisal: string | null;
  readonly table: TableEvaluation | null;
  readonly branch: Branch | null;
  readonly line: Line | null;
  readonly rating: Rating | null;
  /** Where it stands among its like, from 1. */
  readonly position: number;
  /** Ids of what it speaks of, for bindings. */
  readonly path: readonly string[];
}

/** A report's view of a workbook. */
export function wholeOf(pack: Pack, workbook: Workbook, evaluation: Evaluation): Whole {
  return { pack, workbook: publishedWorkbook(workbook), evaluation };
}

/** The unit: its own table that scores, where there is one. */
export function unitScope(whole: Whole): Scope {
  const { evaluation, pack } = whole;
  const kindOf = (id: string) => pack.tables.find((table) => table.id === id)?.kind;
  const table = evaluation.tables.find((one) => kindOf(one.table) === 'department') ?? null;
  return { ...whole, project: null, appraisal: null, table, branch: null, line: null, rating: null, position: 0, path: [] };
}

/** The scopes of every published project, each with the 评价 of it where there is one. */
export function projectScopes(scope: Scope): Scope[] {
  const appraisals = formScopes(scope, 'appraisal');
  return scope.workbook.projects.flatMap((project, index) => {
    const table = scope.evaluation.table(projectPath(project.id)) ?? null;
    const appraisal = appraisals.find((one) => one.project?.id === project.id)?.appraisal ?? null;
    return table ? [{ ...scope, project, table, appraisal, position: index + 1, path: [project.id] }] : [];
  });
}

/** The forms of a kind, each with the project it is about: a 评价 is always about one, a transfer's form may be about none. */
export function formScopes(scope: Scope, kind: 'appraisal' | 'transfer'): Scope[] {
  const isKind = (id: string) => scope.pack.tables.some((table) => table.id === id && table.kind === kind);
  const there = scope.workbook.appraisals.flatMap((one) => {
    const project = scope.workbook.projects.find(({ id }) => id === one.project) ?? null;
    const table = scope.evaluation.table(appraisalPath(one.id));
    const isAbout = project !== null || (kind === 'transfer' && one.project === '');
    return isAbout && table && isKind(one.table) && hasScores(table) ? [{ id: one.id, project, table }] : [];
  });
  return there.map(({ id, project, table }, index) => ({
    ...scope,
    project,
    table,
    appraisal: id,
    position: index + 1,
    path: [id],
  }));
}

/** The scope of another table of the project at hand, or of a branch or line of the table at hand; null where there is none. */
export function narrowed(scope: Scope, of: 'project' | 'appraisal' | undefined, at: string | undefined): Scope | null {
  const table = tableOf(scope, of);
  if (of !== undefined && !table) return null;
  const inside = { ...scope, table };
  if (at === undefined) return inside;
  const branch = branchAt(table, at);
  if (branch) return { ...inside, branch };
  const line = table?.lines.find(({ id }) => id === at);
  return line ? { ...inside, line } : null;
}

function tableOf({ table, evaluation, project, appraisal }: Scope, of: 'project' | 'appraisal' | undefined) {
  if (of === undefined) return table;
  const path = of === 'project' ? project && projectPath(project.id) : appraisal && appraisalPath(appraisal);
  return path ? (evaluation.table(path) ?? null) : null;
}

/** What a part of a report is repeated for; `under` bounds lines and branches to those under a branch, else the one at hand does. */
export function scopesOf(each: EachKind, under: string | undefined, scope: Scope): Scope[] {
  switch (each) {
    case 'project':
      return projectScopes(scope).filter((one) => !scope.project || one.project?.id === scope.project.id);
    case 'appraisal':
      return formScopes(scope, each).filter((one) => !scope.project || one.project?.id === scope.project.id);
    case 'transfer':
      return formScopes(scope, each).filter((one) => scope.appraisal === null || one.appraisal === scope.appraisal);
    case 'line':
      return linesUnder(scope.table, under ?? scope.branch?.id).map((line, index) => ({
        ...scope,
        line,
        position: index + 1,
        path: [...scope.path, line.id],
      }));
    case 'branch':
      return branchesUnder(scope.table, under ?? scope.branch?.id).map((branch, index) => ({
        ...scope,
        branch,
        position: index + 1,
        path: [...scope.path, branch.id],
      }));
    case 'rating':
      return scope.pack.ratings.map((rating, index) => ({ ...scope, rating, position: index + 1, path: [] }));
  }
}

/** The lines of a table, in their order; beside lines that are scored, those that no one scores are left out. */
export function linesUnder(table: TableEvaluation | null, under?: string): readonly Line[] {
  const all = table?.lines ?? [];
  const scored = isUnscored(table) ? all : all.filter(({ state }) => state !== 'unscored');
  return under === undefined ? scored : scored.filter(({ groups }) => groups.includes(under));
}

/** Whether a table gives no points at all, as a transfer's form does. */
export function isUnscored(table: TableEvaluation | null): boolean {
  return table?.lines.every(({ state }) => state === 'unscored') ?? false;
}

/** Branches of the first level, or those right under the one named. */
function branchesUnder(table: TableEvaluation | null, under: string | undefined): readonly Branch[] {
  const all = table?.branches() ?? [];
  const parent = branchAt(table, under);
  if (under !== undefined && !parent) return [];
  const depth = (parent?.path.length ?? 0) + 1;
  const inside = all.filter(({ path }) => path.length === depth && (parent?.path.every((name, at) => path[at] === name) ?? true));
  if (isUnscored(table)) return inside.filter(({ id }) => linesUnder(table, id).length > 0);
  // What others score, and points only ever taken off, have no share to tell of.
  return inside.filter(
    ({ id, points }) => points !== null && linesUnder(table, id).some(({ state }) => state !== 'not-self-scored'),
  );
}

/** Whether every line that the unit scores has a score: only then is a total one to tell of. */
export function isWhole(table: TableEvaluation): boolean {
  return linesOf(table).every(({ self, state }) => self !== null || state === 'not-self-scored' || state === 'unscored');
}

/** The money at hand by what it means: of a transfer's form, else of the project; null where there is none. */
export function moneyHere(scope: Scope): Money | null {
  return moneyIn(scope, scope.table) ?? (scope.project ? moneyAt(scope, scope.project) : null);
}

/** A project's money by what it means; null where its form has none. */
export function moneyAt(scope: Pick<Scope, 'pack' | 'evaluation'>, project: Project): Money | null {
  return moneyIn(scope, scope.evaluation.table(projectPath(project.id)) ?? null);
}

function moneyIn({ pack }: Pick<Scope, 'pack'>, table: TableEvaluation | null): Money | null {
  const compiled = compilePack(pack);
  const spec = compiled.ok ? compiled.value.tables.find((one) => one.spec.id === table?.table) : undefined;
  return table && spec ? moneyOf(spec, table.path, table.figures) : null;
}

/** What was typed into the table at hand. */
export function fillAt({ table, workbook }: Scope): TableEntries | undefined {
  return table ? fillOf(workbook, table.owner) : undefined;
}
