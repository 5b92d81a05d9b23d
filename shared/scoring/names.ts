import type { CompiledPack, CompiledScoring, CompiledTable } from './compile';
import { spelledName } from '../pack';
import type { TableEntries } from '../workbook/schema/fill';
import type { Reference } from './evaluation';
import { inputFigure } from './facts';
import { type Ledger, type Names, one } from './ledger';
import { fields, figures } from '../workbook/fields';

/** Whose table is evaluated: where its bindings begin, and whose money and measures its formulas mean. */
export interface Place {
  readonly owner: string;
  /** The owner of funds and project facts: the table's own, or the project it is about. */
  readonly project: string;
  /** The year evaluated: dates without a year are of it. */
  readonly year: string;
}

/** Names every formula of a pack may use: its parameters. */
export function parameterNames(compiled: CompiledPack): Map<string, Reference> {
  return new Map([...compiled.parameters].map(([name, parameter]) => [name, one(figures.parameter.at(parameter.id))]));
}

/** The total of each column of a table's money. */
export function amountKeys(table: CompiledTable, owner: string): string[] {
  const { rows = [], columns = [] } = table.spec.funds ?? {};
  const total = rows.find((row) => row.total);
  return total ? columns.map((column) => fields.amount.at(owner, total.id, column.id)) : [];
}

/** Names in a project's formulas: its facts, and the columns of its money (the total row). */
export function projectNames(table: CompiledTable, owner: string): Map<string, Reference> {
  const names = new Map<string, Reference>();
  for (const fact of table.spec.facts) names.set(spelledName(fact), one(fields.tableFact.at(owner, fact.id)));
  const total = table.spec.funds?.rows.find((row) => row.total);
  for (const column of table.spec.funds?.columns ?? []) {
    if (total) names.set(column.name, one(fields.amount.at(owner, total.id, column.id)));
  }
  for (const measure of table.measures) names.set(measure.spec.name, one(figures.measure.at(owner, measure.spec.id)));
  return names;
}

/**
 * Enters the inputs of one line and gives the names its formulas use, with the keys to list in its working.
 * `givens` are what was typed at the line itself; `rows` its rows, already entered.
 */
export function lineNames(
  binding: string,
  scoring: CompiledScoring,
  givens: TableEntries['inputs'][string] | undefined,
  rowKeys: ReadonlyMap<string, readonly string[]>,
  place: Place,
  ledger: Ledger,
): { names: Map<string, Reference>; keys: string[] } {
  const names = new Map<string, Reference>();
  const keys: string[] = [];
  for (const [name, source] of scoring.inputs) {
    if (source.kind === 'rows') {
      const list = rowKeys.get(source.field) ?? [];
      names.set(name, { kind: 'list', keys: list });
      keys.push(...list);
      continue;
    }
    const key = source.kind === 'local' ? fields.lineInput.at(binding, source.input.id) : elsewhere(source, place);
    if (source.kind === 'local') ledger.enter(inputFigure(key, source.label, source.input, givens?.[source.input.id]));
    names.set(name, one(key));
    keys.push(key);
  }
  return { names, keys };
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

/** Joins layers of names; later ones hide earlier ones. */
export function layered(...layers: readonly Names[]): Names {
  return {
    get: (name) => {
      for (let at = layers.length - 1; at >= 0; at -= 1) {
        const found = layers[at]?.get(name);
        if (found) return found;
      }
      return undefined;
    },
  };
}
