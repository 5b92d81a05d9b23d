import { z } from 'zod';
import { journalEntry, resolvedPack } from '../../shared/bridge';
import { ok, type Result } from '../../shared/text/result';
import { workbook } from '../../shared/workbook/schema/workbook';
import { newHandle } from '../bridge/handles';
import type { About, Book, Journals } from '../bridge/ports';
import { forget, type Journal, type JournalHead, openJournal, type Recovered, recover } from '../disk';

const base = z.strictObject({ pack: resolvedPack, workbook });

interface Kept {
  book: Book;
  about: About;
  /** Opened with the first entry: looking at a workbook leaves nothing behind. */
  journal: Journal | null;
}

/** Journals on the real disk, in the program's own folder. */
export function realJournals(folder: string): Journals {
  const open = new Map<string, Kept>();
  const lost = new Map<string, Recovered>();

  async function journalFor(kept: Kept): Promise<Result<Journal>> {
    if (kept.journal) return ok(kept.journal);
    const opened = await openJournal(folder, headOf(kept.about), JSON.stringify(kept.book));
    if (opened.ok) kept.journal = opened.value;
    return opened;
  }

  return {
    begin: (handle, book, about) => void open.set(handle, { book, about, journal: null }),
    async append(handle, entries) {
      const kept = open.get(handle);
      if (!kept || entries.length === 0) return ok(undefined);
      const journal = await journalFor(kept);
      if (!journal.ok) return journal;
      const done = await Promise.all(entries.map((entry) => journal.value.append(entry)));
      return done.find((one) => !one.ok) ?? ok(undefined);
    },
    mark: (handle) => open.get(handle)?.journal?.last ?? 0,
    async saved(handle, book, about, mark) {
      const kept = open.get(handle);
      if (!kept) return ok(undefined);
      Object.assign(kept, { book, about });
      if (!kept.journal) return ok(undefined);
      return kept.journal.restart(headOf(about), JSON.stringify(book), mark);
    },
    async end(handle) {
      const kept = open.get(handle);
      open.delete(handle);
      await kept?.journal?.discard();
    },
    async leftOver() {
      const found = await recover(folder);
      if (!found.ok) return [];
      lost.clear();
      for (const one of found.value) if (one.commands.length > 0) lost.set(newHandle('lost'), one);
      return [...lost].map(([handle, one]) => ({ handle, name: one.head.name, at: new Date(one.lastAt).toISOString() }));
    },
    async recover(handle) {
      const found = lost.get(handle);
      const start = found && readBase(found.base);
      if (!found || !start) return null;
      const entries = found.commands.flatMap((one) => journalEntry.safeParse(one).data ?? []);
      return { ...start, name: found.head.name, path: found.head.file, seen: found.head.sha256, entries };
    },
    async discard(handle) {
      const found = lost.get(handle);
      lost.delete(handle);
      if (found) await forget(folder, found.id);
    },
  };
}

function headOf({ name, path, seen }: About): JournalHead {
  return { name, file: path, sha256: seen };
}

function readBase(text: string): Book | null {
  try {
    return base.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
