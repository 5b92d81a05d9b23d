import { Memory } from '../graph/memory';
import { once } from '../graph/once';
import type { Pack } from '../pack';
import { fill as fillSchema, type TableEntries } from '../workbook/schema/fill';
import type { Appraisal, Project, Workbook } from '../workbook/schema/workbook';
import { type CompiledPack, type CompiledTable, compilePack } from './compile';
import type { Evaluation, Figure, Figures, TableEvaluation } from './evaluation';
import type { EvaluatedProject } from './evaluated-project';
import { rollUp } from './rollups';
import { parameterFigures, unitFigures } from './shared';
import { evaluateTable } from './table';
import { projectPath } from '../workbook/fields';

const emptyFill: TableEntries = fillSchema.parse({});

/**
 * The evaluation of a workbook by its pack: a pure function of the two. With the memory of an evaluation before it, only the
 * lines are worked out again that a change reaches. A pack that does not compile must have been refused at the door: here
 * it is a bug.
 */
export function evaluate(pack: Pack, workbook: Workbook, memory: Memory = new Memory(true)): Evaluation {
  const compiled = compilePack(pack);
  if (!compiled.ok) throw new Error(`pack ${pack.id} does not compile: ${compiled.problems[0]?.code}`);
  return evaluateAll(compiled.value, workbook, memory);
}

/** What the parts of the last evaluation came to, that others are evaluated from. */
class PartsMemo {
  /** The last of each project, by its id. */
  readonly projects = new Map<
    string,
    {
      project: Project;
      pack: CompiledPack;
      year: string;
      shared: Shared;
      adjustments: Workbook['adjustments'];
      result: EvaluatedProject;
    }
  >();
  shared: { pack: CompiledPack; facts: Facts; year: string; adjustments: Workbook['adjustments']; shared: Shared } | null = null;
}

type Facts = Workbook['unit']['facts'];

interface Shared {
  readonly unit: ReadonlyMap<string, Figure>;
  readonly parameters: ReadonlyMap<string, Figure>;
}

/** Each part is worked out when it is first asked for: a page that shows one project's table needs no other. */
function evaluateAll(compiled: CompiledPack, workbook: Workbook, memory: Memory): Evaluation {
  const shared = sharedOf(compiled, workbook, memory.of(PartsMemo), memory);
  const ofProjects = compiled.projectTable;
  const projectAt = once(() => new Map(workbook.projects.map((project) => [project.id, project])));
  const evaluated = once(() =>
    ofProjects
      ? workbook.projects.map((project) => evaluateProject(compiled, ofProjects, project, shared, workbook, memory))
      : [],
  );
  const projects = once(() => evaluated().map((one) => one.evaluation));
  const rollups = once(() => rollUp(compiled, evaluated(), workbook.overrules, compiled.names, shared.parameters, memory));
  const tables = once(() =>
    compiled.tables.flatMap((table) => evaluateUnit(compiled, table, shared, rollups(), workbook, memory)),
  );
  const ofProject = (id: string) => {
    const project = ofProjects && projectAt().get(id);
    return project && evaluateProject(compiled, ofProjects, project, shared, workbook, memory).evaluation;
  };
  const appraisals = once(() =>
    workbook.appraisals.flatMap((one) => evaluateAppraisal(compiled, one, ofProject(one.project), shared, workbook, memory)),
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

function evaluateProject(
  compiled: CompiledPack,
  table: CompiledTable,
  project: Project,
  shared: Shared,
  workbook: Workbook,
  memory: Memory,
): EvaluatedProject {
  const { projects } = memory.of(PartsMemo);
  const before = projects.get(project.id);
  if (
    before?.project === project &&
    before.pack === compiled &&
    before.year === workbook.year &&
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
    year: workbook.year,
    adjustments: workbook.adjustments,
    names: compiled.names,
    below: [shared.unit, shared.parameters],
    memory,
  });
  const result = { project, evaluation: { ...evaluation, project: project.id }, table };
  projects.set(project.id, { project, pack: compiled, year: workbook.year, shared, adjustments: workbook.adjustments, result });
  return result;
}

/** One of the unit's own tables, lists of its projects among them; nothing of a table that is not. */
function evaluateUnit(
  compiled: CompiledPack,
  table: CompiledTable,
  shared: Shared,
  rollups: Figures,
  workbook: Workbook,
  memory: Memory,
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
    year: workbook.year,
    adjustments: workbook.adjustments,
    names: compiled.names,
    below: [shared.unit, shared.parameters, rollups],
    memory,
  });
  return [evaluation];
}

function evaluateAppraisal(
  compiled: CompiledPack,
  appraisal: Appraisal,
  about: TableEvaluation | undefined,
  shared: Shared,
  workbook: Workbook,
  memory: Memory,
): (TableEvaluation & { project: string; appraisal: string })[] {
  const table = compiled.tables.find((one) => one.spec.id === appraisal.table);
  if (!table) return [];
  const evaluation = evaluateTable({
    compiled,
    table,
    owner: { kind: 'appraisal', id: appraisal.id },
    project: projectPath(appraisal.project),
    fill: appraisal.fill,
    year: workbook.year,
    adjustments: workbook.adjustments,
    names: compiled.names,
    below: about ? [shared.unit, shared.parameters, about.figures] : [shared.unit, shared.parameters],
    memory,
  });
  return [{ ...evaluation, project: appraisal.project, appraisal: appraisal.id }];
}

/** Facts of the unit matter to a project only through parameters by category and inputs from `unit`. */
function sameShared(one: Shared, other: Shared, compiled: CompiledPack): boolean {
  return one.parameters === other.parameters && (one.unit === other.unit || !compiled.projectsReadUnit);
}

/** Parameters keep their identity while no value of theirs changes, so that typing a fact leaves projects alone. */
function sharedOf(compiled: CompiledPack, workbook: Workbook, memo: PartsMemo, memory: Memory): Shared {
  const before = memo.shared?.pack === compiled ? memo.shared : null;
  const { facts } = workbook.unit;
  if (before && before.facts === facts && before.year === workbook.year && before.adjustments === workbook.adjustments)
    return before.shared;
  const unit = unitFigures(compiled.pack, workbook, memory);
  const byCategory = compiled.pack.parameters.some((parameter) => parameter.by);
  const keep = before && before.adjustments === workbook.adjustments && !byCategory;
  const parameters = keep ? before.shared.parameters : parameterFigures(compiled.pack, workbook.adjustments, unit);
  const shared = { unit, parameters };
  memo.shared = { pack: compiled, facts, year: workbook.year, adjustments: workbook.adjustments, shared };
  return shared;
}
