import type { CompiledScoring, CompiledTable } from './compile';
import type { TableEntries } from '../workbook/schema/fill';
import { type Entry, Keyed, Listed, type Named, type Names, type Scope } from './entry';
import type { Ledger } from './ledger';
import { fields, figures } from '../workbook/fields';

/** Whose table is evaluated: where its bindings begin, and whose money and measures its formulas mean. */
export interface Place {
  readonly owner: string;
  /** The owner of funds and project facts: the table's own, or the project it is about. */
  readonly project: string;
  /** The year evaluated: dates without a year are of it. */
  readonly year: string;
}

/** The total of each column of a table's money. */
export function amountKeys(table: CompiledTable, owner: string): string[] {
  const { rows = [], columns = [] } = table.spec.funds ?? {};
  const total = rows.find((row) => row.total);
  return total ? columns.map((column) => fields.amount.at(owner, total.id, column.id)) : [];
}

/** Names in an owner's formulas: the facts of its table, the columns of its money (the total row), its measures. */
export class TableNames implements Names {
  constructor(
    private readonly table: CompiledTable,
    private readonly owner: string,
  ) {}

  get(name: string): Named | undefined {
    const keyOf = this.table.names.get(name);
    return keyOf && new Keyed(keyOf(this.owner));
  }
}

/**
 * Enters the inputs of one line and adds the names its formulas use to `names`; gives the keys to list in its working.
 * `givens` are what was typed at the line itself; `rows` its rows, already entered.
 */
export function enterInputs(
  binding: string,
  scoring: CompiledScoring,
  givens: TableEntries['inputs'][string] | undefined,
  rows: ReadonlyMap<string, readonly Entry[]>,
  place: Place,
  names: Scope,
  ledger: Ledger,
): string[] {
  const keys: string[] = [];
  for (const [name, source] of scoring.inputs) {
    if (source.kind === 'rows') {
      const list = new Listed(rows.get(source.field) ?? []);
      names.set(name, list);
      keys.push(...list.items.map(({ key }) => key));
      continue;
    }
    const named =
      source.kind === 'local'
        ? ledger.input(fields.lineInput.at(binding, source.input.id), source.label, source.input, givens?.[source.input.id])
        : new Keyed(elsewhere(source, place));
    names.set(name, named);
    keys.push(named.key);
  }
  return keys;
}

type Elsewhere = Exclude<
  CompiledScoring['inputs'] extends ReadonlyMap<string, infer Source> ? Source : never,
  { kind: 'rows' | 'local' }
>;

function elsewhere(source: Elsewhere, place: Place): string {
  switch (source.kind) {
    case 'unit':
      return fields.unitFact.at(source.id);
    case 'project':
      return fields.tableFact.at(place.project, source.id);
    case 'measure':
      return figures.measure.at(place.project, source.id);
    case 'rollup':
      return figures.rollup.at(source.id);
    case 'funds':
      return fields.amount.at(place.project, source.row, source.column);
  }
}
