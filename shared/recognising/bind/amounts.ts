import { convertMoney, formatPlain, parseNumber, splitMoney } from '../../number';
import type { SourceCell } from '../../reading/source';
import { doubt } from '../../text/recognising';
import type { FormFundsRow } from '../form';
import type { PackFunds } from '../pack-tables';
import { joined, saysNothing, value } from '../text';
import { AMOUNTS, type FundsColumnKind } from '../words/funds-columns';
import type { FormBinding } from './binding';
import { sameFigure } from './levels';

export type Place = PackFunds['rows'][number];

/** Whether a row prints any amount. */
export function hasFigures(row: FormFundsRow): boolean {
  return AMOUNTS.some((kind) => figureOf(row.values.get(kind)) !== '');
}

/** An amount as typed: a figure with its unit, without what is printed for empty. */
export function figureOf(cell: SourceCell | undefined): string {
  return cell ? value(cell.text) : '';
}

/** An amount as it is typed into a form in `unit`: with the unit it was printed in, where that is another. */
export function typedAmount(row: FormFundsRow, kind: FundsColumnKind, cell: SourceCell, unit: string): string {
  const { text, printedIn } = amountOf(row, kind, cell, unit);
  return printedIn === unit || !/\d$/.test(text) ? text : `${text}${printedIn}`;
}

/** The same for a total that the form works out: turned into the form's unit. */
export function printedAmount(row: FormFundsRow, kind: FundsColumnKind, cell: SourceCell, unit: string): string {
  const { text, printedIn } = amountOf(row, kind, cell, unit);
  const number = parseNumber(text);
  return printedIn === unit || !number.ok ? text : formatPlain(convertMoney(number.value.value, printedIn, unit));
}

/** The figure and its unit of money: the one in the cell itself, else the one its column is printed in, else the form's. */
function amountOf(row: FormFundsRow, kind: FundsColumnKind, cell: SourceCell, unit: string): { text: string; printedIn: string } {
  const bare = joined(figureOf(cell)).replace(/\s/g, '');
  const said = splitMoney(bare);
  const printedIn = said ? said.unit.replace(/^万$/, '万元') : (row.units.get(kind) ?? unit);
  return { text: said?.text ?? bare, printedIn };
}

/**
 * The pack's column of a kind: the one its own words call that, else the one that plays the part (what was planned and what was
 * spent make the rate) — unless the form prints, beside this one, what that column is by its own words.
 */
export function columnOf({ form }: FormBinding, funds: PackFunds, kind: FundsColumnKind): string | null {
  const own = funds.columns.find((column) => column.own === kind);
  const part = funds.columns.find((column) => column.kind === kind);
  const isOther = part?.own !== undefined && part.own !== null && part.own !== kind && form.fundsColumns.includes(part.own);
  return own?.id ?? (isOther ? null : (part?.id ?? null));
}

/** A cell with something in it that has no place. */
export function leave(binding: FormBinding, cell: SourceCell): void {
  if (saysNothing(cell.text)) binding.outcomes.matched(cell, null, '');
  else binding.outcomes.unmatched(cell, doubt('place.none', {}));
}

/** Rows other than the total print a sign, or the total's figures once more, under points and score. */
export function sayBeside(binding: FormBinding, cell: SourceCell): void {
  if (saysNothing(cell.text)) binding.outcomes.matched(cell, null, '');
  else if (!binding.outcomes.has(cell)) leaveRepeated(binding, cell);
}

function leaveRepeated(binding: FormBinding, cell: SourceCell): void {
  const totals = binding.form.funds.filter(({ kind }) => kind === 'total').flatMap(({ values }) => [...values.values()]);
  if (totals.some((one) => sameFigure(value(one.text), value(cell.text)))) binding.outcomes.matched(cell, null, '');
  else leave(binding, cell);
}
