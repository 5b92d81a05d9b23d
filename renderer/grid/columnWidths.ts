/** The least a column is drawn to (mm of the form). */
const LEAST_MM = 6;

/** What the widths a table was drawn to are kept under: tables of one form are drawn alike. */
export function formOf(columnsMm: readonly number[]): string {
  return columnsMm.map((width) => Math.round(width)).join('-');
}

/**
 * The widths (mm) when the edge behind a column is drawn to the right by so much. What it gains the ones behind it give, the
 * nearest first, down to the least; what it loses the next one gains: the table stays as wide as it was. The same widths where
 * there is no column behind it.
 */
export function drawnBy(widths: readonly number[], column: number, byMm: number): readonly number[] {
  const own = widths[column];
  if (own === undefined || column + 1 >= widths.length) return widths;
  if (byMm < 0) {
    const lost = Math.min(-byMm, spare(own));
    return widths.map((width, at) => (at === column ? width - lost : at === column + 1 ? width + lost : width));
  }
  let wanted = byMm;
  const drawn = widths.map((width, at) => {
    if (at <= column) return width;
    const given = Math.min(wanted, spare(width));
    wanted -= given;
    return width - given;
  });
  return drawn.map((width, at) => (at === column ? own + byMm - wanted : width));
}

/** What a column has to give. */
function spare(width: number): number {
  return Math.max(0, width - LEAST_MM);
}
