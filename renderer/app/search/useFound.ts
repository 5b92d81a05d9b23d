import { useEffect, useState } from 'react';
import type { Book } from '../../state/book';
import { useStore } from '../../state/store';
import { entriesIn, type Entry, has, placesToLook, wordsOf } from './entries';

/** How long the page may stand still while tables are looked through. */
const SLICE_MS = 12;

export interface Found {
  readonly entries: readonly Entry[];
  /** Not all tables have been looked through yet. */
  readonly looking: boolean;
}

const nothing: Found = { entries: [], looking: false };

/** What has the words typed, up to so many; table by table, so that typing goes on meanwhile however many there are. */
export function useFound(book: Book | null, typed: string, most: number): Found {
  const [found, setFound] = useState<Found>(nothing);
  useEffect(() => {
    const words = wordsOf(typed);
    if (!book || words.length === 0) return setFound(nothing);
    const ids = placesToLook(book, useStore.getState().stepId);
    const entries: Entry[] = [];
    let next = 0;
    let timer: ReturnType<typeof setTimeout>;
    function look(): void {
      const until = performance.now() + SLICE_MS;
      while (book && next < ids.length && entries.length < most && performance.now() < until) {
        entries.push(...entriesIn(book, ids[next] ?? '').filter((entry) => has(entry, words)));
        next += 1;
      }
      const looking = next < ids.length && entries.length < most;
      if (entries.length > 0 || !looking) setFound({ entries: entries.slice(0, most), looking });
      if (looking) timer = setTimeout(look);
    }
    look();
    return () => clearTimeout(timer);
  }, [book, typed, most]);
  return found;
}
