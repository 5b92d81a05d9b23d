import { referenceOf } from '../../reading/xlsx/cells';
import type { AddedRow } from './sheet-work';

/** An area of a sheet, its rows and columns counted from 0. */
interface Area {
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

/** A row of a form that is copied below itself, and where on the sheet it comes to stand. */
interface Placed {
  readonly row: AddedRow;
  readonly at: number;
}

/**
 * The merged areas of a copied form: those of the form itself, longer by rows that came inside and shorter by those that are gone;
 * a cell beside which a further row stands reaches down to it.
 */
export function mergesOfCopy(areas: readonly Area[], rows: readonly Placed[]): string[] {
  const made = new Map<string, { readonly from: number; to: number; readonly columns: readonly [number, number] }>();
  const add = (from: number, to: number, columns: readonly [number, number]) => {
    const key = `${from} ${columns[0]}`;
    const known = made.get(key);
    if (known) known.to = Math.max(known.to, to);
    else made.set(key, { from, to, columns });
  };
  for (const { from, to } of areas) {
    const columns = [from.column, to.column] as const;
    const inside = rows.filter(({ row: { like } }) => like >= from.row && like <= to.row);
    if (to.row === from.row)
      for (const { row, at } of inside) if (row.keepsRest === true || !isJoined(row, columns)) add(at, at, columns);
    const [first, last] = [inside[0], inside.at(-1)];
    if (to.row > from.row && first && last) add(first.at, last.at, columns);
  }
  for (const { row, at } of rows)
    for (const { from, to, top } of row.joined) {
      const above = rows.find((one) => one.row.keepsRest === true && one.row.like === top);
      if (above) add(above.at, at, [from, to]);
    }
  const areasNow = [...made.values()].filter(({ from, to, columns: [left, right] }) => to > from || right > left);
  return areasNow.map(({ from, to, columns: [left, right] }) => rangeOf(from, left, to, right));
}

function isJoined({ joined }: AddedRow, [left, right]: readonly [number, number]): boolean {
  return joined.some(({ from, to }) => left >= from && right <= to);
}

/** 「A2:C4」, from rows and columns counted from 0. */
export function rangeOf(top: number, left: number, bottom: number, right: number): string {
  return `${referenceOf({ row: top, column: left })}:${referenceOf({ row: bottom, column: right })}`;
}
