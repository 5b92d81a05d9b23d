import type { Rows } from '../pack';
import { numberOf } from './given';
import type { TableEntries } from '../workbook/schema/fill';
import { rowsOf } from '../workbook/rows';
import type { Adjustment } from '../workbook/schema/workbook';
import type { CompiledIndicator } from './compile';
import type { Line, Reference } from './evaluation';
import { inputFigure } from './facts';
import { type Ledger, type Names, one } from './ledger';
import { scoreLine } from './line';
import { layered, lineNames, type Place } from './names';
import { figures, linePath, fields } from '../workbook/fields';

/** Evaluates one line of a fixed tree: its rows and inputs entered, its steps and score computed. */
export function evaluateIndicator(
  compiled: CompiledIndicator,
  fill: TableEntries,
  adjustments: readonly Adjustment[],
  names: Names,
  place: Place,
  ledger: Ledger,
  decimals: number,
): Line {
  const { spec, scoring } = compiled;
  const binding = linePath(place.owner, spec.id);
  const rowKeys = enterRows(spec.rows, compiled.rowFigures, spec.id, fill, binding, ledger);
  const inputs = lineNames(binding, scoring, fill.inputs[spec.id], rowKeys, place, ledger);
  const adjusted = adjustments.find((adjustment) => adjustment.path === figures.points.at(linePath(place.owner, spec.id)))?.value;
  const draft = {
    id: spec.id,
    binding,
    kind: compiled.kind,
    path: compiled.path,
    groups: compiled.groups,
    points: adjusted === undefined ? (spec.points ?? null) : (numberOf(adjusted)?.value ?? null),
    scoring,
    names: layered(names, inputs.names),
    inputs: inputs.keys,
    own: fill.own[spec.id],
    met: () => null,
  };
  return scoreLine(draft, ledger, decimals);
}

/** Enters the rows the unit named, with the figures of each row; a list of keys for each field and figure. */
export function enterRows(
  rows: Rows | undefined,
  rowFigures: CompiledIndicator['rowFigures'],
  line: string,
  fill: TableEntries,
  binding: string,
  ledger: Ledger,
): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  if (!rows) return lists;
  const note = (id: string, key: string) => lists.set(id, [...(lists.get(id) ?? []), key]);
  rowsOf(fill, line, rows).forEach((row, index) => {
    const keyOf = (id: string) => fields.rowField.at(binding, row.id, id);
    const names = new Map<string, Reference>();
    for (const field of rows.fields) {
      ledger.enter(inputFigure(keyOf(field.id), `${field.name}（第 ${index + 1} 行）`, field, row.fields[field.id]));
      names.set(field.name, one(keyOf(field.id)));
      note(field.id, keyOf(field.id));
    }
    for (const { id, name, formula } of rowFigures) {
      ledger.formula({ key: keyOf(id), name: `${name}（第 ${index + 1} 行）`, show: 'number' }, formula, names);
      note(id, keyOf(id));
    }
  });
  return lists;
}
