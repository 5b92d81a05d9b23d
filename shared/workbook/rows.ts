import { branchesOf, findIndicator, type Rows, type Table } from '../pack';
import type { TableEntries, Row } from './schema/fill';

/** The rows of a list: those the form names, those typed, blank ones added up to the least the form asks for. The added ones become real when typed into. */
export function rowsOf(fill: TableEntries, indicator: string, spec: Rows): readonly Row[] {
  const typed = fill.rows[indicator] ?? [];
  const least = spec.min;
  const given = spec.given.map((one) => givenRow(one, typed));
  const rows = [...given, ...typed.filter((row) => !given.some((one) => one.id === row.id))];
  for (let index = 1; rows.length < least; index += 1) {
    const id = `r${index}`;
    if (!rows.some((row) => row.id === id)) rows.push({ id, fields: {} });
  }
  return rows;
}

/** The list kept at a line: a fixed line's own; of an indicator the unit set up, that of the rule it is bound to. */
export function listOf(
  table: Table | undefined,
  { indicators }: Pick<TableEntries, 'indicators'>,
  line: string,
): Rows | undefined {
  if (!table) return undefined;
  const own = indicators.find(({ id }) => id === line);
  if (!own) return findIndicator(table, line)?.rows;
  const bound = own.rule ?? branchesOf(table).find(({ id }) => id === own.group)?.open?.rule;
  return table.rules.find(({ id }) => id === bound)?.rows;
}

/** A row the form names, with what was typed into it. */
function givenRow(given: Rows['given'][number], typed: readonly Row[]): Row {
  const id = given.id ?? '';
  const words = Object.entries(given).filter(([key]) => key !== 'id');
  const fields = Object.fromEntries(words.map(([key, text]) => [key, { text }]));
  return { id, fields: { ...fields, ...typed.find((row) => row.id === id)?.fields } };
}
