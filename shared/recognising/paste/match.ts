import { likeness, nameKey } from '../text';
import { type Block, type BlockRow, meaningOf } from './block';
import type { SurfaceRow } from './surface';

/** Names less alike than this are different names. */
const ALIKE = 0.75;

/** Which row of the table a row of the block speaks of. */
interface Match {
  readonly row: BlockRow;
  readonly surface: SurfaceRow | null;
  /** Several rows bear the name, and nothing tells which is meant. */
  readonly several: boolean;
}

/** A block whose rows are named: in which column, and what each row is. */
export interface Matched {
  readonly nameColumn: number;
  readonly matches: readonly Match[];
}

/** Holds the names of a block against those of the table, in any order; null where the block speaks of no rows by name. */
export function matchNames(block: Block, surface: readonly SurfaceRow[], canAdd: boolean): Matched | null {
  if (block.width < 2) return null;
  const named = surface.filter(({ name }) => name !== null && name.cell.text.trim() !== '');
  const keys = new Map(named.map((row) => [row, nameKey(row.name?.cell.text ?? '')]));
  const columns = Array.from({ length: block.width }, (_, column) => column).filter((column) => column !== block.order);
  const found = (column: number) => block.rows.filter(({ texts }) => best(texts[column], named, keys).rows.length > 0).length;
  const counted = columns.map((column) => ({ column, count: found(column) }));
  const headed =
    block.headings?.reduce((last, text, at) => (meaningOf(text) === 'name' && at !== block.order ? at : last), -1) ?? -1;
  const top = counted.reduce((one, other) => (other.count > one.count ? other : one), { column: headed, count: 0 });
  const rows = block.rows.filter(({ texts }) => texts.some((text) => text !== null && text.trim() !== ''));
  const isNamed = top.count * 2 >= rows.length && top.count > 0;
  if (!isNamed && (headed < 0 || (!canAdd && top.count === 0))) return null;
  const nameColumn = isNamed ? top.column : headed;
  return { nameColumn, matches: assign(rows, nameColumn, named, keys) };
}

type Keys = ReadonlyMap<SurfaceRow, string>;

/** The rows most alike in name: all of them where several bear the very same. */
function best(text: string | null | undefined, named: readonly SurfaceRow[], keys: Keys): { rows: SurfaceRow[]; grade: number } {
  const key = nameKey(text ?? '');
  if (key === '' || /^[\d.,%≥≤-]+$/.test(key)) return { rows: [], grade: 0 };
  let grade = ALIKE;
  let rows: SurfaceRow[] = [];
  for (const row of named) {
    const alike = likeness(key, keys.get(row) ?? '');
    if (alike < grade) continue;
    rows = alike > grade ? [row] : [...rows, row];
    grade = alike;
  }
  return { rows, grade };
}

/** Each row of the table once; the same names told apart by their branches, or else by their order where there are as many. */
function assign(rows: readonly BlockRow[], column: number, named: readonly SurfaceRow[], keys: Keys): Match[] {
  const used = new Set<SurfaceRow>();
  const candidates = rows.map((row) => ({ row, ...best(row.texts[column], named, keys) }));
  return candidates.map(({ row, rows: alike }) => {
    const words = new Set(row.spread.map((text) => nameKey(text)));
    const under = alike.filter(({ above }) => above.some((word) => words.has(word)));
    const left = (under.length > 0 ? under : alike).filter((one) => !used.has(one));
    const [first] = left;
    const namesakes = candidates.filter((one) => one.rows[0] !== undefined && one.rows[0] === alike[0]).length;
    if (left.length > 1 && under.length !== 1 && namesakes !== alike.length) return { row, surface: null, several: true };
    if (first) used.add(first);
    return { row, surface: first ?? null, several: false };
  });
}
