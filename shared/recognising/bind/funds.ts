import { parseNumber } from '../../number';
import type { SourceCell } from '../../reading/source';
import { type Doubt, doubt } from '../../text/recognising';
import type { FormFundsRow } from '../form';
import type { PackFunds } from '../pack-tables';
import { likeness, nameKey, value } from '../text';
import { AMOUNTS, type FundsColumnKind } from '../words/funds-columns';
import { columnOf, figureOf, hasFigures, leave, type Place, printedAmount, sayBeside, typedAmount } from './amounts';
import type { FormBinding } from './binding';
import { bindExecution } from './execution';
import { amountIn, gatherSources, sourcesTogether, sumOf } from './funds-together';
import { fields, figures } from '../../workbook/fields';

/** A project's money: amounts into their rows, the total kept as printed, the score of the total to be compared. */
export function bindFunds(binding: FormBinding): void {
  const { form, table } = binding;
  const { funds } = table;
  if (!funds) {
    for (const row of form.funds) for (const cell of row.values.values()) leave(binding, cell);
    return;
  }
  const places = placesOf(form.funds, funds);
  const together = sourcesTogether(form.funds, places, funds);
  for (const row of together) places.delete(row);
  if (together.length > 0) gatherSources(binding, together, funds);
  for (const row of form.funds) {
    const place = places.get(row);
    if (together.includes(row)) continue;
    if (place?.total) bindTotal(binding, row, funds);
    else if (place) bindRow(binding, row, place, funds);
    else for (const cell of [...row.nameCells, ...row.values.values()]) leave(binding, cell);
  }
  doubtTotal(binding, places, together, funds);
  if (together.length === 0) spreadTotal(binding, places, funds);
  start(binding, funds);
  settleRest(binding, places, funds);
}

/** Where a source with money has no row in the form, the total worked out here is not the one printed. */
function doubtTotal(
  binding: FormBinding,
  places: ReadonlyMap<FormFundsRow, Place>,
  together: readonly FormFundsRow[],
  funds: PackFunds,
): void {
  const isSource = ({ kind }: FormFundsRow) => kind !== 'left-over';
  const left = binding.form.funds.find((row) => isSource(row) && !places.has(row) && !together.includes(row) && hasFigures(row));
  const total = binding.form.funds.find((row) => places.get(row)?.total);
  const id = funds.rows.find((row) => row.total)?.id;
  if (!left || !total || id === undefined) return;
  const placed = [...places].flatMap(([row, place]) => (place.total ? [] : [row]));
  for (const kind of AMOUNTS) {
    const [cell, column] = [total.values.get(kind), columnOf(binding, funds, kind)];
    // The rows left may tell the same money apart in another way.
    const isWhole = amountIn(total, kind, funds.unit)?.equals(sumOf(placed, kind, funds.unit)) ?? false;
    if (!cell || !column || figureOf(cell) === '' || isWhole) continue;
    const place = fields.amount.at(binding.path, id, column);
    binding.outcomes.doubtful(cell, place, figureOf(cell), doubt('funds.left-out', { row: left.name }));
  }
}

/** Amounts left blank are what a new project begins with, as when it is set up by hand. */
function start(binding: FormBinding, funds: PackFunds): void {
  if (binding.form.funds.length === 0) return;
  for (const row of funds.rows)
    for (const column of funds.columns) {
      const place = fields.amount.at(binding.path, row.id, column.id);
      if (row.starts !== null && !binding.entries.has(place)) binding.begin(place, row.starts);
    }
}

/** Which of the pack's rows each printed row is: by name, by meaning, by likeness; each of them once. */
function placesOf(rows: readonly FormFundsRow[], funds: PackFunds): Map<FormFundsRow, Place> {
  const found = new Map<FormFundsRow, Place>();
  const free = new Set(funds.rows);
  const take = (row: FormFundsRow, place: Place | undefined) => {
    if (!place) return;
    found.set(row, place);
    free.delete(place);
  };
  const key = (name: string) => nameKey(name.replace(/^\s*其\s*中\s*[:：]?/, ''));
  for (const row of rows)
    take(
      row,
      [...free].find(({ name }) => key(name) === key(row.name)),
    );
  for (const row of rows)
    if (!found.has(row) && row.kind !== null)
      take(
        row,
        [...free].find(({ kind }) => kind === row.kind),
      );
  for (const row of rows) {
    if (found.has(row) || row.kind === 'total' || row.kind === 'left-over') continue;
    const like = [...free].find(({ name, total }) => !total && likeness(key(name), key(row.name)) >= 0.5);
    take(row, like ?? (hasFigures(row) ? [...free].find(({ id }) => id === funds.main) : undefined));
  }
  return found;
}

/** Amounts as large as this (in 万元: a hundred million 元) on a form that names no unit of money may be in 元. */
const LARGE = '10000';

/** A doubt about an amount whose unit nobody says, where it looks as if it were another. */
function unitDoubt(row: FormFundsRow, kind: FundsColumnKind, cell: SourceCell, unit: string): Doubt | null {
  if (unit !== '万元' || row.units.has(kind)) return null;
  const number = parseNumber(figureOf(cell));
  return number.ok && number.value.value.gte(LARGE) ? doubt('funds.no-unit', { unit }) : null;
}

function bindRow(binding: FormBinding, row: FormFundsRow, place: Place, funds: PackFunds): void {
  const same = (row.kind !== null && row.kind === place.kind) || nameKey(row.name) === nameKey(place.name);
  const why = same ? null : doubt('funds.alike', { row: place.name });
  for (const cell of row.nameCells) binding.say(cell, null, place.name, why);
  for (const kind of AMOUNTS) {
    const cell = row.values.get(kind);
    const column = columnOf(binding, funds, kind);
    if (!cell) continue;
    if (!column) {
      if (figureOf(cell) !== '') leave(binding, cell);
      else binding.outcomes.matched(cell, null, '');
    } else
      binding.put(
        fields.amount.at(binding.path, place.id, column),
        typedAmount(row, kind, cell, funds.unit),
        cell,
        why ?? unitDoubt(row, kind, cell, funds.unit),
      );
  }
  const rate = row.values.get('rate');
  if (rate) binding.place(figures.sourceRate.at(binding.path, place.id), rate);
  if (rate && figureOf(rate) !== '') binding.print(figures.sourceRate.at(binding.path, place.id), value(rate.text), rate);
  for (const kind of ['received-rate', 'points', 'score', 'reason'] as const) {
    const cell = row.values.get(kind);
    if (cell) sayBeside(binding, cell);
  }
}

function bindTotal(binding: FormBinding, row: FormFundsRow, funds: PackFunds): void {
  const total = funds.rows.find((one) => one.total)?.id ?? 'total';
  for (const cell of row.nameCells) binding.outcomes.matched(cell, null, row.name);
  for (const kind of AMOUNTS) {
    const cell = row.values.get(kind);
    const column = columnOf(binding, funds, kind);
    if (cell && column) binding.place(fields.amount.at(binding.path, total, column), cell);
    if (!cell || figureOf(cell) === '') continue;
    const place = column === null ? null : fields.amount.at(binding.path, total, column);
    const why = unitDoubt(row, kind, cell, funds.unit);
    if (place !== null) binding.print(place, printedAmount(row, kind, cell, funds.unit), cell);
    if (place !== null && why) binding.outcomes.doubtful(cell, place, figureOf(cell), why);
    if (place === null) leave(binding, cell);
  }
  const arrived = row.values.get('received-rate');
  if (arrived) leave(binding, arrived);
  const [rate, points, score, reason] = (['rate', 'points', 'score', 'reason'] as const).map((kind) => row.values.get(kind));
  bindExecution(binding, { rate, points, score, reason }, funds);
}

/** Sources the form has no row for have nothing in a column whose printed total the others already come to. */
function settleRest(binding: FormBinding, places: ReadonlyMap<FormFundsRow, Place>, funds: PackFunds): void {
  const total = binding.form.funds.find((row) => places.get(row)?.total);
  const printed = [...places].flatMap(([row, place]) => (place.total ? [] : [row]));
  const rest = funds.rows.filter((one) => ![...places.values()].includes(one));
  for (const kind of AMOUNTS) {
    const column = columnOf(binding, funds, kind);
    if (!total || !column || !amountIn(total, kind, funds.unit)?.equals(sumOf(printed, kind, funds.unit))) continue;
    for (const { id, starts } of rest)
      if (starts === null && !binding.entries.has(fields.amount.at(binding.path, id, column)))
        binding.begin(fields.amount.at(binding.path, id, column), '0');
  }
}

/** Where a form prints the total alone, it stands in the row of the main source: the total is never typed. */
function spreadTotal(binding: FormBinding, places: ReadonlyMap<FormFundsRow, Place>, funds: PackFunds): void {
  const total = binding.form.funds.find((row) => places.get(row)?.total);
  const main = funds.rows.find(({ id }) => id === funds.main);
  if (!total || !main) return;
  for (const kind of AMOUNTS) {
    const column = columnOf(binding, funds, kind);
    const cell = total.values.get(kind);
    const figure = figureOf(cell);
    const parts = [...places].filter(([, place]) => !place.total).map(([row]) => figureOf(row.values.get(kind)));
    if (!column || !cell || figure === '' || parts.some((part) => part !== '')) continue;
    const rest = funds.rows
      .filter((row) => !row.total && row.id !== main.id && row.starts === null)
      .map((row) => fields.amount.at(binding.path, row.id, column))
      .filter((place) => !binding.entries.has(place));
    // The total is the sum of its rows: with one of them not known it would not be known either, though it is printed.
    for (const place of rest) binding.begin(place, '0');
    const why = doubt(rest.length > 0 ? 'funds.only-total-rest' : 'funds.only-total', { row: main.name });
    binding.put(fields.amount.at(binding.path, main.id, column), typedAmount(total, kind, cell, funds.unit), cell, why);
  }
}
