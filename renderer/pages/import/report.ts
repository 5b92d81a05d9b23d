import { type ImportedCell, type ImportReport, readReport } from '../../../shared/bridge';
import { Memo } from '../../../shared/graph/memo';
import type { Book, Command } from '../../state/book';
import { perform, useStore } from '../../state/store';
import { type CellKey, type ImportedAt, useWindow } from '../../state/window';

export type { CellKey } from '../../state/window';

/** What a workbook was read from. */
export interface Imported {
  readonly report: ImportReport;
  /** Cells that were looked at: taken as understood, moved elsewhere or left out. */
  readonly seen: ReadonlySet<string>;
  /** The cell being looked at; null: the first that has to be. */
  readonly at: CellKey | null;
}

class ImportedMemo {
  readonly report = new Memo<ImportReport | null>();
  readonly whole = new Memo<Imported | null>();
}

/** What was read in, where the workbook was; `at` as the window has it. */
export function importedOf(book: Book, importedAt: ImportedAt | null = useWindow.getState().importedAt): Imported | null {
  const { imported } = book.workbook;
  const memo = book.memory.of(ImportedMemo);
  const report = memo.report.run('', [imported?.report], () => readReport(imported));
  const at = importedAt?.handle === book.handle ? importedAt.at : null;
  return memo.whole.run('', [report, imported?.seen, at], () => report && { report, seen: new Set(imported?.seen), at });
}

export function useImported(book: Book | null): Imported | null {
  const importedAt = useWindow((state) => state.importedAt);
  return book && importedOf(book, importedAt);
}

/** The cell being looked at: the one chosen, else the first that has to be. */
export function lookedAt(imported: Imported): CellKey | null {
  return imported.at ?? nextDoubt(imported, null);
}

export function lookAt(at: CellKey | null): void {
  const { book } = useStore.getState();
  useWindow.setState({ importedAt: book && { handle: book.handle, at } });
}

/**
 * Marks cells as looked at, together with what is changed for them, as one step of undo, and goes on to the next after the first of
 * them that is not. True: there is another; null: nothing was changed.
 */
export function markSeen(change: Command | null, key: CellKey, ...more: readonly CellKey[]): boolean | null {
  const see: Command = { name: 'see-imported', args: { seen: [key, ...more].map(keyText) } };
  if (!perform(change ? { name: 'several', args: { commands: [change, see] } } : see)) return null;
  const { book } = useStore.getState();
  const imported = book && importedOf(book);
  const next = imported && nextDoubt(imported, key);
  lookAt(next ?? key);
  return next !== null;
}

/** Other cells not looked at yet that were taken with a doubt for the same reason, each for a place of its own. */
export function alikeDoubts(imported: Imported, key: CellKey): readonly CellKey[] {
  const { why = '', binding = null } = cellAt(imported, key) ?? {};
  if (why === '' || binding === null) return [];
  return doubtsOf(imported).filter((other) => {
    const cell = cellAt(imported, other);
    const isOpen = keyText(other) !== keyText(key) && !imported.seen.has(keyText(other));
    return isOpen && cell?.state === 'doubtful' && cell.why === why && cell.binding !== null;
  });
}

export function keyText({ table, cell }: CellKey): string {
  return `${table}/${cell}`;
}

export function cellAt({ report }: Imported, key: CellKey | null): ImportedCell | null {
  return (key && report.tables[key.table]?.cells[key.cell]) ?? null;
}

/** Cells that a person has to look at, in reading order. */
export function doubtsOf({ report }: Imported): CellKey[] {
  return report.tables.flatMap(({ cells }, table) =>
    cells.flatMap(({ state }, cell) => (state === 'doubtful' || state === 'unmatched' ? [{ table, cell }] : [])),
  );
}

/** The next cell after this one that was not looked at yet, from the beginning again after the last; null: there is none. */
function nextDoubt(imported: Imported, after: CellKey | null): CellKey | null {
  return neighbour(
    doubtsOf(imported).filter((key) => !imported.seen.has(keyText(key))),
    after,
    1,
  );
}

/** The doubt before or after this one, whether it was looked at or not. */
export function besideDoubt(imported: Imported, from: CellKey | null, by: 1 | -1): CellKey | null {
  return neighbour(doubtsOf(imported), from, by);
}

function neighbour(keys: readonly CellKey[], from: CellKey | null, by: 1 | -1): CellKey | null {
  if (from === null) return keys[0] ?? null;
  const rest = by === 1 ? keys.filter((key) => isAfter(key, from)) : keys.filter((key) => isAfter(from, key)).reverse();
  return rest[0] ?? (by === 1 ? keys[0] : keys.at(-1)) ?? null;
}

function isAfter(one: CellKey, other: CellKey): boolean {
  return one.table !== other.table ? one.table > other.table : one.cell > other.cell;
}

/** How many cells there are of each kind; what was looked at counts as sure. */
export function countsOf(imported: Imported): { matched: number; doubtful: number; unmatched: number } {
  const counts = { matched: 0, doubtful: 0, unmatched: 0 };
  imported.report.tables.forEach(({ cells }, table) =>
    cells.forEach(({ state }, cell) => {
      if (state === 'words') return;
      counts[imported.seen.has(keyText({ table, cell })) && state === 'doubtful' ? 'matched' : state] += 1;
    }),
  );
  return counts;
}
