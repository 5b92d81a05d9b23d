import path from 'node:path';
import { type AnswerOf, type ArgsOf, type Reply, shellRefusal } from '../../../shared/bridge';
import { fine, type Handlers, say } from '../answer';
import type { Ports } from '../ports';
import type { Sessions } from '../sessions';

type Saving = Pick<Handlers, 'save' | 'saveAs' | 'journal' | 'closeWorkbook'>;

/** Calls that keep what was filled in. */
export function savingHandlers(ports: Ports, sessions: Sessions): Saving {
  return {
    save: (args) => saveTo(ports, sessions, args, sessions.get(args.handle)?.path ?? null),
    saveAs: (args) => saveTo(ports, sessions, args, null),
    journal: async ({ handle, entries }) => {
      if (!sessions.get(handle)) return shellRefusal('shell.not-open');
      const kept = await ports.journals.append(handle, entries);
      return kept.ok ? fine(null) : say(kept.problems);
    },
    closeWorkbook: async ({ handle }) => {
      const book = sessions.get(handle);
      if (book?.path) await ports.disk.unlock(book.path);
      if (book) await ports.journals.end(handle);
      sessions.close(handle);
      return fine(null);
    },
  };
}

async function saveTo(
  ports: Ports,
  sessions: Sessions,
  { handle, workbook }: ArgsOf<'save'>,
  known: string | null,
): Promise<Reply<AnswerOf<'save'>>> {
  const book = sessions.get(handle);
  if (!book) return shellRefusal('shell.not-open');
  const mark = ports.journals.mark(handle);
  const target = known ?? (await ports.dialogs.askSave(path.basename(book.name, '.jxzp')));
  if (target === null) return fine({ kind: 'cancelled' });
  const saved = { pack: book.pack, workbook };
  // Where she has just chosen the name, the dialog has asked about replacing what is there.
  const written = await ports.disk.write(target, saved, { seen: target === book.path ? book.seen : null, from: book.path });
  if (!written.ok) return say(written.problems);
  const { seen, doubts } = written.value;
  if (book.path !== null && book.path !== target) await ports.disk.unlock(book.path);
  Object.assign(book, { path: target, name: path.basename(target), seen });
  await ports.disk.lock(target);
  await ports.recent.add(target);
  // It is written, but not surely kept: she is told, and the work stays marked as unsaved.
  if (doubts.length > 0) return say(doubts);
  const restarted = await ports.journals.saved(handle, saved, { name: book.name, path: target, seen }, mark);
  if (!restarted.ok) return say(restarted.problems);
  return fine({ kind: 'saved', name: book.name, at: new Date().toISOString() });
}
