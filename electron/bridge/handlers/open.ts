import path from 'node:path';
import { type Opened, type Reply, shellRefusal } from '../../../shared/bridge';
import { fine, type Handlers, say } from '../answer';
import type { Book, Ports } from '../ports';
import type { OpenBook, Sessions } from '../sessions';

type Opening = Pick<
  Handlers,
  | 'library'
  | 'loadPackFolder'
  | 'recent'
  | 'openSample'
  | 'newWorkbook'
  | 'openFile'
  | 'openRecent'
  | 'openRecovered'
  | 'discardRecovered'
>;

/** Calls that list what can be opened, and open it. */
export function openingHandlers(ports: Ports, sessions: Sessions): Opening {
  const { library, recent, journals, dialogs } = ports;
  return {
    library: async () => fine({ packs: [...(await library.packs())], samples: [...(await library.samples())] }),
    loadPackFolder: async () => {
      const folder = await dialogs.askFolder('pack');
      if (folder === null) return fine({ kind: 'cancelled' });
      const added = await library.add(folder);
      if (typeof added === 'string') return shellRefusal(`shell.${added}`);
      return added.ok ? fine({ kind: 'loaded', pack: added.value }) : say(added.problems);
    },
    recent: async () => fine({ files: [...(await recent.list())], unsaved: [...(await journals.leftOver())] }),
    openSample: async ({ id }) => {
      const found = await library.sample(id);
      if (!found) return shellRefusal('shell.no-such-sample');
      return found.ok ? fine(begin(ports, sessions, found.value, found.value.title)) : say(found.problems);
    },
    newWorkbook: async ({ pack, unit }) => {
      const made = await library.blank(pack, unit);
      if (!made) return shellRefusal('shell.no-such-pack');
      return made.ok ? fine(begin(ports, sessions, made.value, fileName(unit, made.value))) : say(made.problems);
    },
    openFile: async () => {
      const file = await dialogs.askOpen();
      if (file === null) return fine({ kind: 'cancelled' });
      const reply = await openPath(ports, sessions, file);
      return reply.ok ? fine({ kind: 'opened', opened: reply.value }) : reply;
    },
    openRecent: async ({ handle }) => {
      const file = await recent.path(handle);
      return file === null ? shellRefusal('shell.no-such-file') : openPath(ports, sessions, file);
    },
    openRecovered: ({ handle }) => openLeftOver(ports, sessions, handle),
    discardRecovered: async ({ handle }) => {
      await journals.discard(handle);
      return fine(null);
    },
  };
}

/** Opens a file by its path: also what double-clicking a .jxzp does. */
export async function openPath(ports: Ports, sessions: Sessions, file: string): Promise<Reply<Opened>> {
  const read = await ports.disk.read(file);
  if (!read.ok) return say(read.problems);
  const { pack, workbook, seen } = read.value;
  const note = await ports.disk.lock(file);
  const name = path.basename(file);
  const handle = sessions.open({ name, path: file, seen, pack });
  ports.journals.begin(handle, { pack, workbook }, { name, path: file, seen });
  await ports.recent.add(file);
  return fine({ handle, name, onDisk: true, pack, workbook, entries: [], note });
}

async function openLeftOver(ports: Ports, sessions: Sessions, lost: string): Promise<Reply<Opened>> {
  const found = await ports.journals.recover(lost);
  if (!found) return shellRefusal('shell.no-such-file');
  const { pack, workbook, name, path: file, seen, entries } = found;
  const note = file === null ? null : await ports.disk.lock(file);
  const handle = sessions.open({ name, path: file, seen, pack });
  ports.journals.begin(handle, { pack, workbook }, { name, path: file, seen });
  const kept = await ports.journals.append(handle, entries);
  if (!kept.ok) return say(kept.problems);
  await ports.journals.discard(lost);
  return fine({ handle, name, onDisk: file !== null, pack, workbook, entries: [...entries], note });
}

/** Opens a workbook that has no file yet. */
export function begin(ports: Ports, sessions: Sessions, { pack, workbook }: Book, name: string): Opened {
  const book: OpenBook = { name, path: null, seen: null, pack };
  const handle = sessions.open(book);
  ports.journals.begin(handle, { pack, workbook }, { name, path: null, seen: null });
  return { handle, name, onDisk: false, pack, workbook, entries: [], note: null };
}

/** What a new workbook is called until it is saved: without the characters that file systems refuse. */
export function fileName(unit: string, { workbook }: Book): string {
  return `${unit}${workbook.year}年绩效自评`.replace(/[\\/:*?"<>|]/g, '').slice(0, 120);
}
