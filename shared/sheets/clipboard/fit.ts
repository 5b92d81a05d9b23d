import type { Matrix } from './matrix';

/** What a square of the table can take: a place to type into, fixed words, or nothing because a merged cell covers it. */
export type Target =
  | { readonly kind: 'open'; readonly binding: string }
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'covered' };

/** How a block comes to lie on a table, and what of it has no place there. */
export interface Fit {
  /** For the command `set-many`. */
  readonly changes: readonly { readonly binding: string; readonly text: string }[];
  /** Rows and columns that stick out at the end. */
  readonly rowsOver: number;
  readonly columnsOver: number;
  /** Texts that would fall on fixed words or into a merged cell. */
  readonly lost: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

type Targets = readonly (readonly Target[])[];
interface Square {
  readonly row: number;
  readonly column: number;
}

/**
 * Lays a block on a table from one square on. Nothing is changed here: where it does not fit, the page asks first. What a
 * spreadsheet holds in one column may be printed across two; so a block that does not fit square by square is tried cell by cell.
 */
export function fitPaste(matrix: Matrix, targets: Targets, from: Square): Fit {
  const bySquare = lay(matrix, targets, from);
  if (fits(bySquare)) return bySquare;
  const cells = targets.map((row) => {
    const kept = row.filter((target, column) => column < from.column || target.kind !== 'covered');
    // As wide as before: what comes to lie behind the last cell has no place.
    return [...kept, ...row.slice(kept.length).map((): Target => ({ kind: 'covered' }))];
  });
  const byCell = lay(matrix, cells, from);
  return fits(byCell) ? byCell : bySquare;
}

function lay(matrix: Matrix, targets: Targets, from: Square): Fit {
  const changes = new Map<string, string>();
  const lost: { row: number; column: number; text: string }[] = [];
  const reach = { row: 0, column: 0 };
  matrix.forEach((line, rowOffset) => {
    line.forEach((text, columnOffset) => {
      const row = from.row + rowOffset;
      const column = from.column + columnOffset;
      const target = targets[row]?.[column];
      // Blanks beyond the edge are no loss: whole rows copied in a spreadsheet end in many.
      if (!target && text) {
        reach.row = Math.max(reach.row, row + 1);
        reach.column = Math.max(reach.column, column + 1);
      }
      if (!target || text === null) return;
      if (target.kind === 'open') changes.set(target.binding, text);
      else if (text.trim() !== '' && !(target.kind === 'fixed' && same(target.text, text))) lost.push({ row, column, text });
    });
  });
  const height = targets.length;
  const width = targets.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    changes: [...changes].map(([binding, text]) => ({ binding, text })),
    rowsOver: Math.max(0, reach.row - height),
    columnsOver: Math.max(0, reach.column - width),
    lost,
  };
}

/** Whether all of it has a place. */
export function fits({ rowsOver, columnsOver, lost }: Fit): boolean {
  return rowsOver === 0 && columnsOver === 0 && lost.length === 0;
}

/** Pasting a table back over itself brings its own labels along; that is no loss. */
function same(printed: string, copied: string): boolean {
  return printed.replace(/\s+/g, '') === copied.replace(/\s+/g, '');
}
