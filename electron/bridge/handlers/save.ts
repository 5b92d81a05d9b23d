import path from 'node:path';
import { type AnswerOf, type ArgsOf, type Reply, shellRefusal } from '../../../shared/bridge';
import { type Problem, problem } from '../../../shared/text/problem';
import { fine, type Handlers, say } from '../answer';
import type { Ports } from '../ports';
import type { OpenBook, Sessions } from '../sessions';

type Saving = Pick<Handlers, 'save' | 'saveAs' | 'journal' | 'closeWorkbook' | 'setAside'>;

/** Calls that keep what was filled in. */
export function savingHandlers(ports: Ports, sessions: Sessions): Saving {
  return {
    save: (args) => {
      const book = sessions.get(args.handle);
      if (book?.readOnly) return Promise.resolve(shellRefusal('shell.read-only'));
      return saveTo(ports, sessions, args, book?.path ?? null);
    },
    saveAs: (args) => saveTo(ports, sessions, args, null),
    journal: async ({ handle, entries }) => {
      if (!sessions.get(handle)) return shellRefusal('shell.not-open');
      const kept = await ports.journals.append(handle, entries);
      return kept.ok ? fine(null) : say(kept.problems);
    },
    closeWorkbook: async ({ handle }) => {
      const book = sessions.get(handle);
      if (book?.path && !book.readOnly) await ports.disk.unlock(book.path);
      if (book) await ports.journals.end(handle);
      sessions.close(handle);
      return fine(null);
    },
    setAside: async () => {
      await sessions.setAside(ports);
      return fine(null);
    },
  };
}

async function saveTo(
  ports: Ports,
  sessions: Sessions,
  { handle, workbook, auto }: ArgsOf<'save'>,
  known: string | null,
): Promise<Reply<AnswerOf<'save'>>> {
  const book = sessions.get(handle);
  if (!book) return shellRefusal('shell.not-open');
  const mark = ports.journals.mark(handle);
  const target = known ?? (await ports.dialogs.askSave(path.basename(book.name, '.jxzp')));
  if (target === null) return fine({ kind: 'cancelled' });
  const others = await othersAt(ports, book, target);
  if (others) return say([others]);
  const filed = { pack: book.pack, workbook, evidence: book.evidence };
  // Where the name has just been chosen, the dialog has asked about replacing what is there.
  const written = await ports.disk.write(target, filed, target === book.path ? book.seen : null, auto);
  if (!written.ok) {
    if (target !== book.path) await ports.disk.unlock(target);
    return say(written.problems);
  }
  const { seen, doubts } = written.value;
  if (book.path !== null && book.path !== target) await ports.disk.unlock(book.path);
  const about = { name: path.basename(target), path: target, seen };
  // One that could only be looked at is from now on a file to be saved into.
  if (book.readOnly) ports.journals.begin(handle, filed, about);
  Object.assign(book, about, { readOnly: false });
  await ports.recent.add(target);
  // It is written, but not surely kept: that is said, and the work stays marked as unsaved.
  if (doubts.length > 0) return say(doubts);
  const restarted = await ports.journals.saved(handle, filed, about, mark);
  if (!restarted.ok) return say(restarted.problems);
  return fine({ kind: 'saved', name: book.name, at: new Date().toISOString() });
}

/** Makes the target ours before a byte is written; who else has it is a problem, that no lock can be written is none. */
async function othersAt({ disk }: Ports, book: OpenBook, target: string): Promise<Problem | null> {
  const claimed = await disk.lock(target);
  if (claimed.kind !== 'held') return null;
  const name = path.basename(target);
  const isTaken = target === book.path && !book.readOnly;
  return problem(isTaken ? 'disk.taken' : 'disk.held', name, { name, ...claimed.by });
}
