import type { Pack } from '../pack';
import { fill as fillSchema, type Fill } from '../workbook/schema/fill';
import type { Appraisal, Project, Workbook } from '../workbook/schema/workbook';
import { type CompiledPack, type CompiledTable, compilePack } from './compile';
import type { Evaluation, Figure, Figures, TableEvaluation } from './evaluation';
import type { EvaluatedProject } from './evaluated-project';
import { parameterNames } from './names';
import { once } from './once';
import { rollUp } from './rollups';
import { parameterFigures, unitFigures } from './shared';
import { evaluateTable } from './table';
import { projectPath } from '../workbook/fields';

const emptyFill: Fill = fillSchema.parse({});

/**
 * The evaluation of a workbook by its pack: pure, and remembered by the identity of what went in, so that a keystroke
 * evaluates again only the project it fell in, the roll-ups and the unit's tables. A pack that does not compile must
 * have been refused at the door: here it is a bug.
 */
export function evaluate(pack: Pack, workbook: Workbook): Evaluation {
  const before = whole.get(workbook);
  if (before && before.pack === pack) return before.evaluation;
  const compiled = compilePack(pack);
  if (!compiled.ok) throw new Error(`pack ${pack.id} does not compile: ${compiled.problems[0]?.code}`);
  const evaluation = evaluateAll(compiled.value, workbook);
  whole.set(workbook, { pack, evaluation });
  return evaluation;
}

const whole = new WeakMap<Workbook, { pack: Pack; evaluation: Evaluation }>();

interface Shared {
  readonly unit: ReadonlyMap<string, Figure>;
  readonly parameters: ReadonlyMap<string, Figure>;
}

/** Each part is worked out when it is first asked for: a page that shows one project's table needs no other. */
function evaluateAll(compiled: CompiledPack, workbook: Workbook): Evaluation {
  const shared = sharedOf(compiled, workbook);
  const ofProjects = projectTable(compiled);
  const projectAt = once(() => new Map(workbook.projects.map((project) => [project.id, project])));
  const evaluated = once(() =>
    ofProjects ? workbook.projects.map((project) => evaluateProject(compiled, ofProjects, project, shared, workbook)) : [],
  );
  const projects = once(() => evaluated().map((one) => one.evaluation));
  const rollups = once(() => rollUp(compiled, evaluated(), workbook.overrules, parameterNames(compiled), shared.parameters));
  const tables = once(() => compiled.tables.flatMap((table) => evaluateUnit(compiled, table, shared, rollups(), workbook)));
  const ofProject = (id: string) => {
    const project = ofProjects && projectAt().get(id);
    return project && evaluateProject(compiled, ofProjects, project, shared, workbook).evaluation;
  };
  const appraisals = once(() =>
    workbook.appraisals.flatMap((one) => evaluateAppraisal(compiled, one, ofProject(one.project), shared, workbook)),
  );
  const others = once(() => new Map([...tables(), ...appraisals()].map((table) => [table.path, table])));
  const shownShared = once(() => new Map([...shared.unit, ...shared.parameters, ...rollups().taken]));
  const tableAt = (path: string) => (path.startsWith(PROJECT) ? ofProject(path.slice(PROJECT.length)) : others().get(path));
  return {
    get tables() {
      return tables();
    },
    get projects() {
      return projects();
    },
    get appraisals() {
      return appraisals();
    },
    get shared() {
      return shownShared();
    },
    table: tableAt,
    parts: (id) => rollups().parts(id),
    figure: (key) => {
      if (key.startsWith('rollup/')) return rollups().get(key);
      const here = shared.unit.get(key) ?? shared.parameters.get(key);
      return here ?? tableAt(ownerOf(key))?.figures.get(key);
    },
  };
}

const PROJECT = 'project/';

/** The owner a key begins with: `project/p1/…` is p1's, `department/…` the department table's. */
function ownerOf(key: string): string {
  const first = key.indexOf('/');
  const isNumbered = key.startsWith(PROJECT) || key.startsWith('appraisal/');
  const end = isNumbered ? key.indexOf('/', first + 1) : first;
  return key.slice(0, end < 0 ? key.length : end);
}

/** The table projects are filled in by. */
export function projectTable(compiled: CompiledPack): CompiledTable | undefined {
  return compiled.tables.find((table) => table.spec.kind === 'project' && table.spec.of === 'project');
}

const evaluated = new WeakMap<
  Project,
  { pack: CompiledPack; shared: Shared; adjustments: Workbook['adjustments']; result: EvaluatedProject }
>();

function evaluateProject(
  compiled: CompiledPack,
  table: CompiledTable,
  project: Project,
  shared: Shared,
  workbook: Workbook,
): EvaluatedProject {
  const before = evaluated.get(project);
  if (
    before &&
    before.pack === compiled &&
    sameShared(before.shared, shared, compiled) &&
    before.adjustments === workbook.adjustments
  )
    return before.result;
  const evaluation = evaluateTable({
    compiled,
    table,
    owner: { kind: 'project', id: project.id },
    project: projectPath(project.id),
    fill: project.fill,
    adjustments: workbook.adjustments,
    names: parameterNames(compiled),
    below: [shared.unit, shared.parameters],
  });
  const result = { project, evaluation: { ...evaluation, project: project.id }, table };
  evaluated.set(project, { pack: compiled, shared, adjustments: workbook.adjustments, result });
  return result;
}

/** One of the unit's own tables, lists of its projects among them; nothing of a table that is not. */
function evaluateUnit(
  compiled: CompiledPack,
  table: CompiledTable,
  shared: Shared,
  rollups: Figures,
  workbook: Workbook,
): TableEvaluation[] {
  const { id, of, optional } = table.spec;
  if (of !== 'unit' && of !== 'projects') return [];
  if (optional === true && workbook.tables[id] === undefined) return [];
  const evaluation = evaluateTable({
    compiled,
    table,
    owner: { kind: 'table', id },
    project: '',
    fill: workbook.tables[id] ?? emptyFill,
    adjustments: workbook.adjustments,
    names: parameterNames(compiled),
    below: [shared.unit, shared.parameters, rollups],
  });
  return [evaluation];
}

function evaluateAppraisal(
  compiled: CompiledPack,
  appraisal: Appraisal,
  about: TableEvaluation | undefined,
  shared: Shared,
  workbook: Workbook,
): (TableEvaluation & { project: string; appraisal: string })[] {
  const table = compiled.tables.find((one) => one.spec.id === appraisal.table);
  if (!table) return [];
  const evaluation = evaluateTable({
    compiled,
    table,
    owner: { kind: 'appraisal', id: appraisal.id },
    project: projectPath(appraisal.project),
    fill: appraisal.fill,
    adjustments: workbook.adjustments,
    names: parameterNames(compiled),
    below: about ? [shared.unit, shared.parameters, about.figures] : [shared.unit, shared.parameters],
  });
  return [{ ...evaluation, project: appraisal.project, appraisal: appraisal.id }];
}

/** Facts of the unit matter to a project only through parameters by category and inputs from `unit`. */
function sameShared(one: Shared, other: Shared, compiled: CompiledPack): boolean {
  return one.parameters === other.parameters && (one.unit === other.unit || !projectsSeeUnit(compiled));
}

const seesUnit = new WeakMap<CompiledPack, boolean>();

function projectsSeeUnit(compiled: CompiledPack): boolean {
  const known = seesUnit.get(compiled);
  if (known !== undefined) return known;
  const scorings = projectTable(compiled)?.rules.map((rule) => rule.scoring) ?? [];
  const fixed =
    projectTable(compiled)?.items.flatMap((item) => (item.kind === 'indicator' ? [item.indicator.scoring] : [])) ?? [];
  const sees = [...scorings, ...fixed].some((scoring) => [...scoring.inputs.values()].some((source) => source.kind === 'unit'));
  seesUnit.set(compiled, sees);
  return sees;
}

const lastShared = new WeakMap<
  CompiledPack,
  { facts: Workbook['unit']['facts']; adjustments: Workbook['adjustments']; shared: Shared }
>();

/** Parameters keep their identity while no value of theirs changes, so that typing a fact leaves projects alone. */
function sharedOf(compiled: CompiledPack, workbook: Workbook): Shared {
  const before = lastShared.get(compiled);
  const { facts } = workbook.unit;
  if (before && before.facts === facts && before.adjustments === workbook.adjustments) return before.shared;
  const unit = unitFigures(compiled.pack, facts);
  const byCategory = compiled.pack.parameters.some((parameter) => parameter.by);
  const keep = before && before.adjustments === workbook.adjustments && !byCategory;
  const parameters = keep ? before.shared.parameters : parameterFigures(compiled.pack, workbook.adjustments, unit);
  const shared = { unit, parameters };
  lastShared.set(compiled, { facts, adjustments: workbook.adjustments, shared });
  return shared;
}
