/** The least a column is drawn to (mm of the form). */
const LEAST_MM = 6;

/** What the widths a table was drawn to are kept under: tables of one form are drawn alike. */
export function formOf(columnsMm: readonly number[]): string {
  return columnsMm.map((width) => Math.round(width)).join('-');
}

/**
 * The widths (mm) when the edge behind a column is drawn to the right by so much: what one column gains the next one gives, and
 * the table stays as wide as it was. The same widths where there is no column behind it.
 */
export function drawnBy(widths: readonly number[], column: number, byMm: number): readonly number[] {
  const one = widths[column];
  const next = widths[column + 1];
  if (one === undefined || next === undefined) return widths;
  const most = Math.max(0, next - LEAST_MM);
  const least = Math.min(0, LEAST_MM - one);
  const by = Math.min(most, Math.max(least, byMm));
  return widths.map((width, at) => (at === column ? one + by : at === column + 1 ? next - by : width));
}
