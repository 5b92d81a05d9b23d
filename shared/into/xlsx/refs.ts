import { referenceOf, squareOf } from '../../reading/xlsx/cells';

/** Where the rows of a sheet go: `of` gives a row's new place (counted from 0), null where it goes; `end` that of the last row of a range. */
export interface RowMap {
  readonly of: (row: number) => number | null;
  readonly first: (row: number) => number;
  readonly last: (row: number) => number;
}

/** Rows that go, and how many come behind each. */
export function rowMap(removed: ReadonlySet<number>, added: ReadonlyMap<number, number>): RowMap {
  const gone = [...removed].sort((one, other) => one - other);
  const behind = [...added].sort(([one], [other]) => one - other);
  const at = (row: number) =>
    row - gone.filter((one) => one < row).length + behind.reduce((sum, [after, count]) => sum + (after < row ? count : 0), 0);
  const down = (row: number): number => (removed.has(row) ? down(row + 1) : row);
  const up = (row: number): number => (removed.has(row) && row > 0 ? up(row - 1) : row);
  return {
    of: (row) => (removed.has(row) ? null : at(row)),
    first: (row) => at(down(row)),
    // A range that ends where rows were added takes them in.
    last: (row) => at(up(row)) + (added.get(up(row)) ?? 0),
  };
}

const TOKEN =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[A-Za-z0-9_.\u0080-\uffff]+)!)?(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![A-Za-z0-9_(.])/g;

/** A formula after rows of a sheet have moved. `isOwn`: the formula stands on that sheet. */
export function movedFormula(formula: string, sheet: string, isOwn: boolean, map: RowMap): string {
  return formula.replace(TOKEN, (whole, of: string | undefined, from: string | undefined, to: string | undefined) => {
    if (from === undefined) return whole;
    const named = of?.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
    if (named === undefined ? !isOwn : named !== sheet) return whole;
    const moved = to === undefined ? movedCell(from, map) : `${edge(from, map.first)}:${edge(to, map.last)}`;
    return moved === null ? '#REF!' : (of ?? '') + moved;
  });
}

function movedCell(reference: string, map: RowMap): string | null {
  const row = rowOf(reference);
  const now = map.of(row);
  return now === null ? null : withRow(reference, now);
}

function edge(reference: string, to: (row: number) => number): string {
  return withRow(reference, to(rowOf(reference)));
}

function rowOf(reference: string): number {
  return (squareOf(reference)?.row ?? 0) satisfies number;
}

function withRow(reference: string, row: number): string {
  return reference.replace(/\d+$/, String(row + 1));
}

/** A reference or range (`B4:D5`, several apart by blanks) after rows have moved; empty where all of it goes. */
export function movedAreas(areas: string, map: RowMap): string {
  return areas
    .split(/\s+/)
    .flatMap((area) => {
      const [from = '', to] = area.split(':');
      if (to === undefined) return movedCell(from, map) ?? [];
      const [first, last] = [map.first(rowOf(from)), map.last(rowOf(to))];
      return first > last ? [] : `${withRow(from, first)}:${withRow(to, last)}`;
    })
    .join(' ');
}

/** A shared formula as it stands `rows` and `columns` further on. */
export function translated(formula: string, rows: number, columns: number): string {
  const shift = (reference: string) => {
    const square = squareOf(reference);
    if (!square) return reference;
    const [, columnFixed = '', , rowFixed = ''] = /^(\$?)([A-Z]+)(\$?)/.exec(reference) ?? [];
    const moved = referenceOf({
      row: square.row + (rowFixed ? 0 : rows),
      column: square.column + (columnFixed ? 0 : columns),
    });
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(moved) ?? [];
    return `${columnFixed}${letters}${rowFixed}${digits}`;
  };
  return formula.replace(TOKEN, (whole, of: string | undefined, from: string | undefined, to: string | undefined) =>
    from === undefined ? whole : `${of ?? ''}${shift(from)}${to === undefined ? '' : `:${shift(to)}`}`,
  );
}
