import { Decimal, formatPlain, parseNumber } from '../../number';
import { doubt } from '../../text/recognising';
import { fields } from '../../workbook/fields';
import type { FormFundsRow } from '../form';
import type { PackFunds } from '../pack-tables';
import { value } from '../text';
import { AMOUNTS, type FundsColumnKind } from '../words/funds-columns';
import { columnOf, figureOf, hasFigures, leave, type Place, printedAmount, sayBeside } from './amounts';
import type { FormBinding } from './binding';

/** Levels of government a project's money comes from, each with a row of its own in some forms. */
const PUBLIC: readonly (FormFundsRow['kind'] | undefined)[] = ['central', 'local', 'fiscal', null];

/**
 * Sources that the form tells apart (中央、省、市、县) and the pack has in one row: those without a row of their own, with the one that
 * was taken for the pack's. None, where the rows as printed don't add up to the total: some may be parts of others.
 */
export function sourcesTogether(
  rows: readonly FormFundsRow[],
  places: ReadonlyMap<FormFundsRow, Place>,
  funds: PackFunds,
): readonly FormFundsRow[] {
  const left = rows.filter((row) => !places.has(row) && hasFigures(row));
  const total = rows.find((row) => places.get(row)?.total);
  if (left.length === 0 || !total || funds.main === null || left.some(({ kind }) => !PUBLIC.includes(kind))) return [];
  const parts = rows.filter((row) => row !== total);
  const isWhole = AMOUNTS.every((kind) => {
    const whole = amountIn(total, kind, funds.unit);
    return whole === null || sumOf(parts, kind, funds.unit).equals(whole);
  });
  return isWhole ? parts.filter((row) => left.includes(row) || places.get(row)?.id === funds.main) : [];
}

/** Puts what those sources come to into the one row the pack has for them. */
export function gatherSources(binding: FormBinding, rows: readonly FormFundsRow[], funds: PackFunds): void {
  const main = funds.rows.find(({ id }) => id === funds.main);
  if (!main) return;
  const why = doubt('funds.together', { row: main.name, sources: rows.map(({ name }) => name).join('、') });
  for (const kind of AMOUNTS) {
    const column = columnOf(binding, funds, kind);
    const cells = rows.flatMap((row) => (figureOf(row.values.get(kind)) === '' ? [] : (row.values.get(kind) ?? [])));
    if (column === null) for (const cell of cells) leave(binding, cell);
    else binding.gather(fields.amount.at(binding.path, main.id, column), formatPlain(sumOf(rows, kind, funds.unit)), cells, why);
  }
  for (const row of rows) {
    for (const cell of row.nameCells) binding.say(cell, null, main.name, why);
    for (const kind of ['rate', 'points', 'score', 'reason'] as const) {
      const cell = row.values.get(kind);
      if (cell && kind === 'rate') binding.outcomes.matched(cell, null, value(cell.text));
      else if (cell) sayBeside(binding, cell);
    }
  }
}

/** An amount in the form's unit; null where none is printed, or no number. */
export function amountIn(row: FormFundsRow, kind: FundsColumnKind, unit: string): Decimal | null {
  const cell = row.values.get(kind);
  const number = cell ? parseNumber(printedAmount(row, kind, cell, unit)) : null;
  return number?.ok ? number.value.value : null;
}

/** What rows come to in a column, in the form's unit; what prints no amount counts as none. */
export function sumOf(rows: readonly FormFundsRow[], kind: FundsColumnKind, unit: string): Decimal {
  return rows.reduce((sum, row) => sum.plus(amountIn(row, kind, unit) ?? 0), new Decimal(0));
}
