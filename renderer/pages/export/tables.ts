import { useEffect, useState } from 'react';
import { Memo } from '../../../shared/graph/memo';
import { pageCount } from '../../../shared/print';
import { type PaperTable, paperTables } from '../../../shared/sheets';
import type { Grid } from '../../../shared/sheets/grid';
import { evaluationOf, type Inputs } from '../../state/evaluation';

/** A table laid out: its grid, and how many pages it takes. */
interface LaidOut {
  readonly grid: Grid;
  readonly pages: number;
}

/** The tables of a workbook as they will be printed: each is laid out once, when it is asked for. */
export interface PaperBook {
  readonly tables: readonly PaperTable[];
  readonly laidOut: (id: string) => LaidOut | null;
  /** Those that are laid out already. */
  readonly known: ReadonlyMap<string, LaidOut>;
}

class PaperMemo {
  readonly last = new Memo<PaperBook>();
}

/** The tables of the workbook on the table, worked out once for each state of it. */
export function paperBookOf(book: Inputs): PaperBook {
  return book.memory.of(PaperMemo).last.run('', [book.pack, book.workbook], () => paperBook(book));
}

function paperBook(book: Inputs): PaperBook {
  const tables = paperTables(book.pack, book.workbook, evaluationOf(book));
  const byId = new Map(tables.map((table) => [table.id, table]));
  const known = new Map<string, LaidOut>();
  const laidOut = (id: string) => {
    const table = byId.get(id);
    if (!table) return null;
    const there = known.get(id);
    if (there) return there;
    const grid = table.grid();
    const made = { grid, pages: pageCount(grid) };
    known.set(id, made);
    return made;
  };
  return { tables, laidOut, known };
}

/** At most so long at a time, in milliseconds: the window answers in between. */
const SLICE_MS = 12;

/** The counts on the page follow so often, in milliseconds. */
const REDRAW_MS = 300;

/** Lays out the rest of the tables while the page is idle, and draws the page again with what is known by then. */
export function useLayingOut(paper: PaperBook): void {
  const [, setTurn] = useState(0);
  useEffect(() => {
    let idle = 0;
    let drawn = 0;
    const goOn = () => {
      const until = performance.now() + SLICE_MS;
      for (const { id } of paper.tables) {
        if (paper.known.has(id)) continue;
        paper.laidOut(id);
        if (performance.now() > until) break;
      }
      const isDone = paper.known.size === paper.tables.length;
      if (isDone || until - drawn > REDRAW_MS) {
        drawn = until;
        setTurn((turn) => turn + 1);
      }
      if (!isDone) idle = requestIdleCallback(goOn);
    };
    if (paper.known.size < paper.tables.length) idle = requestIdleCallback(goOn);
    return () => cancelIdleCallback(idle);
  }, [paper]);
}

/** A page of the preview: which table, and its how-manieth page. */
export interface Spot {
  readonly id: string;
  readonly page: number;
}

/** How many pages the chosen tables have, as far as they are laid out. */
export function pagesOf(paper: PaperBook, chosen: readonly PaperTable[]): number {
  return chosen.reduce((sum, { id }) => sum + (paper.known.get(id)?.pages ?? 0), 0);
}

/** The number of a spot among all pages, from 1; tables before it are laid out for it. */
export function numberOf(paper: PaperBook, chosen: readonly PaperTable[], spot: Spot): number {
  const at = chosen.findIndex(({ id }) => id === spot.id);
  return chosen.slice(0, at).reduce((sum, { id }) => sum + (paper.laidOut(id)?.pages ?? 0), 0) + spot.page + 1;
}

/** The spot `by` pages on, or back; the same where there is none. */
export function moved(paper: PaperBook, chosen: readonly PaperTable[], spot: Spot, by: 1 | -1): Spot {
  const here = paper.laidOut(spot.id);
  const page = spot.page + by;
  if (here && page >= 0 && page < here.pages) return { id: spot.id, page };
  const next = chosen[chosen.findIndex(({ id }) => id === spot.id) + by];
  if (!next) return spot;
  return { id: next.id, page: by > 0 ? 0 : (paper.laidOut(next.id)?.pages ?? 1) - 1 };
}
