import path from 'node:path';
import { z } from 'zod';
import { journalEntry, type RecentFile, resolvedPack } from '../../shared/bridge';
import { readPack } from '../../shared/pack';
import { ok, type Result } from '../../shared/text/result';
import { workbook } from '../../shared/workbook/schema/workbook';
import { newHandle } from '../bridge/handles';
import type { About, Filed, Journals } from '../bridge/ports';
import { forget, type Journal, nodeHost, type JournalHead, openJournal, type Recovered, recover } from '../disk';
import { once } from '../../shared/graph/once';
import { type AttachedNames, attachedNames, dropUnnamed, keepAttached, namesOf, readAttached } from './attached';

/** The pack of a journal, read; one that does not read makes the journal unreadable. */
const readable = resolvedPack.transform((text, context) => {
  const read = readPack(text);
  if (read.success) return read.data;
  context.addIssue('not a pack');
  return z.NEVER;
});
const base = z.strictObject({ pack: readable, workbook, attached: attachedNames.default({}) });
type Base = z.output<typeof base>;

interface Kept {
  filed: Filed;
  /** Of its attached files: they may be large, and the same ones are asked for with every save. */
  names: () => AttachedNames;
  about: About;
  /** Opened with the first entry: looking at a workbook leaves nothing behind. */
  journal: Journal | null;
  /** While it is being opened: a second bundle waits for the same one, and closing for there to be one to close. */
  opening: Promise<Result<Journal>> | null;
  /** Whether its attached files lie beside the journals; tried again with every entry until they do. */
  attached: boolean;
}

/** Journals on the real disk, in the program's own folder; files attached to what is unsaved lie in a folder beside them. */
export function realJournals(folder: string): Journals {
  const open = new Map<string, Kept>();
  const lost = new Map<string, Recovered>();
  const attachments = path.join(folder, 'attached');

  async function attachedOf(kept: Kept): Promise<Result<void>> {
    if (kept.attached) return ok(undefined);
    const done = await keepAttached(attachments, kept.filed.evidence, nodeHost(), kept.names());
    kept.attached = done.ok;
    return done;
  }

  return {
    begin: (handle, filed, about) =>
      void open.set(handle, { filed, names: namesOnce(filed), about, journal: null, opening: null, attached: false }),
    async append(handle, entries) {
      const kept = open.get(handle);
      if (!kept || entries.length === 0) return ok(undefined);
      const journal = await journalFor(kept, folder);
      if (!journal.ok) return journal;
      const done = await Promise.all([...entries.map((entry) => journal.value.append(entry)), attachedOf(kept)]);
      return done.find((one) => !one.ok) ?? ok(undefined);
    },
    mark: (handle) => open.get(handle)?.journal?.last ?? 0,
    async saved(handle, filed, about, mark) {
      const kept = open.get(handle);
      if (!kept) return ok(undefined);
      await kept.opening;
      const names = filed.evidence === kept.filed.evidence ? kept.names : namesOnce(filed);
      Object.assign(kept, { filed, names, about });
      if (!kept.journal) return ok(undefined);
      return kept.journal.restart(headOf(about), baseOf(kept), mark);
    },
    async attach(handle, evidence) {
      const kept = open.get(handle);
      if (!kept) return ok(undefined);
      await kept.opening;
      const filed = { ...kept.filed, evidence };
      Object.assign(kept, { filed, names: namesOnce(filed), attached: false });
      if (!kept.journal) return ok(undefined);
      const named = await kept.journal.restart(headOf(kept.about), baseOf(kept), kept.journal.first);
      return named.ok ? attachedOf(kept) : named;
    },
    async end(handle) {
      const kept = open.get(handle);
      open.delete(handle);
      await kept?.opening;
      await kept?.journal?.discard();
    },
    async leave(handle) {
      const kept = open.get(handle);
      open.delete(handle);
      await kept?.opening;
      await kept?.journal?.leave();
    },
    async leftOver() {
      const found = await recover(folder);
      if (!found.ok) return [];
      lost.clear();
      for (const one of found.value) if (one.commands.length > 0) lost.set(newHandle('lost'), one);
      const needed = [...[...lost.values()].map((one) => readBase(one.base)?.attached ?? {}), ...namesOfOpen(open)];
      await dropUnnamed(attachments, new Set(needed.flatMap((names) => Object.values(names))));
      return [...lost].map(([handle, { head, lastAt }]) => shown(handle, head.name, lastAt));
    },
    async recover(handle) {
      const found = lost.get(handle);
      const start = found && readBase(found.base);
      if (!found || !start) return null;
      const entries = found.commands.flatMap((one) => journalEntry.safeParse(one).data ?? []);
      const { attached, ...book } = start;
      const { name, file, sha256 } = found.head;
      return { ...book, ...(await readAttached(attachments, attached)), name, path: file, seen: sha256, entries };
    },
    async discard(handle) {
      const found = lost.get(handle);
      lost.delete(handle);
      if (found) await forget(folder, found.id);
    },
  };
}

/** The journal of an open workbook, opened where there is none yet. */
async function journalFor(kept: Kept, folder: string): Promise<Result<Journal>> {
  if (kept.journal) return ok(kept.journal);
  kept.opening ??= openJournal(folder, headOf(kept.about), baseOf(kept)).then((opened) => {
    kept.opening = null;
    if (opened.ok) kept.journal = opened.value;
    return opened;
  });
  return kept.opening;
}

function headOf({ name, path: file, seen }: About): JournalHead {
  return { name, file, sha256: seen };
}

function namesOnce({ evidence }: Filed): () => AttachedNames {
  return once(() => namesOf(evidence));
}

function baseOf({ filed: { pack, workbook: filled }, names }: Kept): string {
  return JSON.stringify({ pack: pack.resolved, workbook: filled, attached: names() } satisfies z.input<typeof base>);
}

function namesOfOpen(open: ReadonlyMap<string, Kept>) {
  return [...open.values()].map(({ names }) => names());
}

function readBase(text: string): Base | null {
  try {
    return base.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** As the start page lists it: work that was never in a file has no folder. */
function shown(handle: string, name: string, at: number): RecentFile {
  return { handle, name, folder: '', at: new Date(at).toISOString(), pinned: false, standing: null };
}
