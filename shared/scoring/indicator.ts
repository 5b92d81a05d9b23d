import type { Rows } from '../pack';
import { numberOf } from './given';
import type { TableEntries } from '../workbook/schema/fill';
import { rowsOf } from '../workbook/rows';
import type { Adjustment } from '../workbook/schema/workbook';
import type { CompiledIndicator, ScoreWords } from './compile';
import { type Entry, type Names, Scope } from './entry';
import type { Ledger } from './ledger';
import { scoreLine, type ScoredLine } from './line';
import { enterInputs, type Place } from './names';
import { figures, linePath, fields } from '../workbook/fields';

/** Evaluates one line of a fixed tree: its rows and inputs entered, its steps and score computed. */
export function evaluateIndicator(
  compiled: CompiledIndicator,
  fill: TableEntries,
  adjustments: readonly Adjustment[],
  names: Names,
  place: Place,
  ledger: Ledger,
  words: ScoreWords,
): ScoredLine {
  const { spec, scoring } = compiled;
  const binding = linePath(place.owner, spec.id);
  const rows = enterRows(spec.rows, compiled.rowFigures, spec.id, fill, binding, ledger);
  const scope = new Scope(names);
  const inputs = enterInputs(binding, scoring, fill.inputs[spec.id], rows, place, scope, ledger);
  const adjusted = adjustments.find((adjustment) => adjustment.path === figures.points.at(binding))?.value;
  const draft = {
    id: spec.id,
    binding,
    kind: compiled.kind,
    path: compiled.path,
    groups: compiled.groups,
    points: adjusted === undefined ? (spec.points ?? null) : (numberOf(adjusted)?.value ?? null),
    scoring,
    names: scope,
    inputs,
    own: fill.own[spec.id],
    custom: null,
  };
  return scoreLine(draft, ledger, words);
}

const NO_ROWS: ReadonlyMap<string, readonly Entry[]> = new Map();

/** Enters the rows the unit named, with the figures of each row; a list of entries for each field and figure. */
export function enterRows(
  rows: Rows | undefined,
  rowFigures: CompiledIndicator['rowFigures'],
  line: string,
  fill: TableEntries,
  binding: string,
  ledger: Ledger,
): ReadonlyMap<string, readonly Entry[]> {
  if (!rows) return NO_ROWS;
  const lists = new Map<string, Entry[]>();
  const note = (id: string, entry: Entry) => lists.set(id, [...(lists.get(id) ?? []), entry]);
  rowsOf(fill, line, rows).forEach((row, index) => {
    const keyOf = (id: string) => fields.rowField.at(binding, row.id, id);
    const names = new Scope();
    for (const field of rows.fields) {
      const entry = ledger.input(keyOf(field.id), `${field.name}（第 ${index + 1} 行）`, field, row.fields[field.id]);
      names.set(field.name, entry);
      note(field.id, entry);
    }
    for (const { id, name, program } of rowFigures)
      note(id, ledger.formula(keyOf(id), { name: `${name}（第 ${index + 1} 行）`, show: 'number' }, program, names));
  });
  return lists;
}
