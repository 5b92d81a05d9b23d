import type { Rows } from '../pack';
import type { Fill, Row } from './schema/fill';

/** The rows of a list, blank ones added up to the least the form asks for. The added ones become real when typed into. */
export function rowsOf(fill: Fill, indicator: string, spec: Rows): readonly Row[] {
  const typed = fill.rows[indicator] ?? [];
  const least = Number.parseInt(spec.min, 10);
  const rows = [...typed];
  for (let index = 1; rows.length < least; index += 1) {
    const id = `r${index}`;
    if (!rows.some((row) => row.id === id)) rows.push({ id, fields: {} });
  }
  return rows;
}
