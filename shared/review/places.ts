import type { Finding } from '../findings';
import { groupNames, groupOf, WHOLE } from '../findings/by-table';
import type { Pack } from '../pack';
import { allTables, type Evaluation, type Line, linesOf, type TableEvaluation } from '../scoring';
import type { Workbook } from '../workbook';
import { lineOf } from '../workbook/fields';
import { openField } from '../workbook/fields/catalogue';

/** A table and what people call it. */
export interface NamedTable {
  readonly name: string;
  readonly result: TableEvaluation;
}

/** Tells of a finding which table it is about, in the order of the rail, and where in it, in the words of the form. */
export class Places {
  readonly #names: ReadonlyMap<string, string>;
  readonly #order: readonly string[];
  readonly #lines: ReadonlyMap<string, Line>;

  constructor(
    private readonly pack: Pack,
    private readonly workbook: Workbook,
    private readonly evaluation: Evaluation,
  ) {
    this.#names = groupNames(workbook, evaluation);
    this.#order = [...this.#names.keys()];
    this.#lines = new Map(
      allTables(evaluation)
        .flatMap(linesOf)
        .map((line) => [line.binding, line]),
    );
  }

  /** The tables, in the order of the rail. */
  tables(): NamedTable[] {
    return [...this.#names].flatMap(([path, name]) => {
      const result = this.evaluation.table(path);
      return result ? [{ name, result }] : [];
    });
  }

  /** What a finding is about: its turn, and its name. */
  groupOf({ binding }: Pick<Finding, 'binding'>): { readonly at: number; readonly name: string } {
    const own = groupOf(binding);
    const id = this.#names.has(own) ? own : WHOLE;
    return { at: this.#order.indexOf(id), name: this.#names.get(id) ?? '' };
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
