import { convertUnit, formatPlain, isMoney, parseNumber } from '../../number';
import { factName, type Pack, type UnitFact } from '../../pack';
import type { SourceCell } from '../../reading/source';
import { doubt } from '../../text/recognising';
import { sentence } from '../../text/problem';
import type { Workbook } from '../../workbook';
import { enter } from '../../workbook/commands/enter';
import { fields } from '../../workbook/fields';
import type { Outcomes } from '../bind';
import { value } from '../text';
import { isSameTable } from '../words/settlement';
import { findFigure } from './find';
import type { SettlementTable } from './tables';

export { apartSettlement, type SettlementTable } from './tables';

/** The names of the 决算报表 that packs ask for. */
export function askedTables(packs: readonly Pack[]): string[] {
  return [...new Set(packs.flatMap(({ facts }) => facts.flatMap(({ at = [] }) => at.map(({ table }) => table))))];
}

/** Whether a pack asks for a figure of one of these tables. */
export function asksFor(pack: Pack, tables: readonly SettlementTable[]): boolean {
  return askedTables([pack]).some((asked) => tables.some(({ name }) => isSameTable(name, asked)));
}

/**
 * Puts the figures that the pack's facts ask for by `at:` into the workbook, converted from the table's unit of money to the
 * fact's, each with the table, row and column it was taken from as its note. Gives the tables something was taken from.
 */
export function bindSettlement(
  tables: readonly SettlementTable[],
  pack: Pack,
  draft: Workbook,
  outcomes: Outcomes,
): ReadonlySet<SettlementTable> {
  const used = new Set<SettlementTable>();
  for (const fact of pack.facts) {
    const places = (fact.at ?? []).flatMap((at) =>
      tables.filter(({ name }) => isSameTable(name, at.table)).map((table) => ({ table, at })),
    );
    for (const { table, at } of places) {
      const found = findFigure(table, at.row, at.column);
      if (found === null) continue;
      take(found, fact, table, [...(at.row === undefined ? [] : [at.row]), at.column], { pack, draft, outcomes });
      used.add(table);
      break;
    }
  }
  return used;
}

/** What is needed to enter a figure. */
interface Into {
  readonly pack: Pack;
  readonly draft: Workbook;
  readonly outcomes: Outcomes;
}

/** Enters one figure, or says why not. */
function take(
  found: NonNullable<ReturnType<typeof findFigure>>,
  fact: UnitFact,
  { unit, name }: SettlementTable,
  words: readonly string[],
  { pack, draft, outcomes }: Into,
): void {
  const binding = fields.unitFact.at(fact.id);
  const called = factName(fact, draft.year);
  if ('several' in found) {
    for (const cell of found.several) outcomes.doubtful(cell, binding, '', doubt('settlement.several', { name: called }));
    return;
  }
  const { cell } = found;
  const text = figureIn(cell, fact, unit);
  const refusal = text === null ? null : enter(draft, { binding, text, note: [name, ...words].join('·') }, pack);
  if (text === null) outcomes.doubtful(cell, binding, '', doubt('settlement.no-unit', { name: called }));
  else if (refusal) outcomes.doubtful(cell, binding, '', doubt('value.unreadable', { why: sentence(refusal) }));
  else outcomes.matched(cell, binding, text);
}

/** The figure in the fact's unit, to the last digit; null where the table does not say in which unit its money is. */
function figureIn({ text, exact }: SourceCell, fact: UnitFact, unit: string | null): string | null {
  const printed = value(exact ?? text).replace(/[,，]/g, '');
  if (!isMoney(fact.unit)) return printed;
  if (unit === null) return null;
  const parsed = parseNumber(printed);
  if (unit === fact.unit || !parsed.ok) return printed;
  const converted = convertUnit(parsed.value.value, unit, fact.unit ?? '');
  return converted ? formatPlain(converted) : null;
}
