import type { Finding } from '../findings';
import type { Pack } from '../pack';
import type { Evaluation, Line, TableEvaluation } from '../scoring';
import type { Workbook } from '../workbook';
import { lineOf } from '../workbook/fields';
import { isInside, projectPath } from '../workbook/fields/binding';
import { openField } from '../workbook/fields/catalogue';

/** A table by the beginning of its bindings, and what people call it. */
export interface NamedTable {
  readonly path: string;
  readonly name: string;
  readonly result: TableEvaluation;
}

/** The tables of a workbook in the order of the rail: the unit's, its projects with their appraisals, and what is of no project. */
export function namedTables(workbook: Workbook, { tables, projects, appraisals }: Evaluation): NamedTable[] {
  const names = new Map(workbook.projects.map(({ id, name }) => [id, name.trim() || '未命名的项目']));
  const named = (result: TableEvaluation, name: string): NamedTable => ({ path: result.path, name, result });
  const known = new Set(projects.map(({ project }) => project));
  return [
    ...tables.map((table) => named(table, table.name)),
    ...projects.flatMap((table) => {
      const name = names.get(table.project) ?? table.name;
      const about = appraisals.filter(({ project }) => project === table.project);
      return [named(table, name), ...about.map((one) => named(one, `${name}·${one.name}`))];
    }),
    ...appraisals.filter(({ project }) => !known.has(project)).map((one) => named(one, one.name)),
  ];
}

export const WHOLE = '单位与基础数据';

/** Finds a place's table by the beginning of its path. */
export class Places {
  readonly #lines = new Map<string, Line>();
  readonly #tables: readonly NamedTable[];

  constructor(
    private readonly pack: Pack,
    private readonly workbook: Workbook,
    private readonly evaluation: Evaluation,
  ) {
    this.#tables = namedTables(workbook, evaluation);
    for (const { result } of this.#tables) {
      for (const line of [...(result.execution ? [result.execution] : []), ...result.lines]) this.#lines.set(line.binding, line);
    }
  }

  get tables(): readonly NamedTable[] {
    return this.#tables;
  }

  /** The table a finding is about, by its place in the rail; -1 where it is about the unit as a whole. */
  tableOf({ binding }: Pick<Finding, 'binding'>): number {
    const [first, project = ''] = binding.split('/');
    // The list of projects speaks of each of them.
    const about = first === 'summary' ? projectPath(project) : binding;
    return this.#tables.findIndex(({ path }) => isInside(about, path));
  }

  /** Where it is, in the words of the form: 「产出指标·数量指标·印发份数·完成值」. */
  placeOf({ binding, params }: Finding): string {
    const line = this.#lines.get(lineOf(binding) ?? '');
    const cell = openField(binding, this.pack, this.workbook)?.name ?? this.evaluation.figure(binding)?.name;
    const above = line?.path ?? [];
    const said = cell === undefined || above.at(-1) === cell ? above : [...above, cell];
    if (said.length > 0) return said.join('·');
    return 'where' in params && typeof params.where === 'string' ? params.where : '';
  }
}
