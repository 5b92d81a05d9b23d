import { shellRefusal } from '../../../shared/bridge';
import { fine, type Handlers, say } from '../answer';
import type { Ports } from '../ports';
import type { Sessions } from '../sessions';
import { begin, fileName } from './begin';
import { openLeftOver } from './left-over';
import { openPath } from './open-path';
import type { Pending } from './pending';

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
  | 'forgetRecent'
  | 'pinRecent'
  | 'noteStanding'
>;

/** Calls that list what can be opened, and open it. */
export function openingHandlers(ports: Ports, sessions: Sessions, pending: Pending): Opening {
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
    newWorkbook: async ({ pack, unit, year, variants }) => {
      const made = await library.blank(pack, unit, year, variants);
      if (!made) return shellRefusal('shell.no-such-pack');
      return made.ok ? fine(begin(ports, sessions, made.value, fileName(unit, made.value))) : say(made.problems);
    },
    openFile: async () => {
      const file = await dialogs.askOpen();
      return file === null ? fine({ kind: 'cancelled' }) : openPath(ports, sessions, pending, file);
    },
    openRecent: async ({ handle }) => {
      const file = await recent.path(handle);
      return file === null ? shellRefusal('shell.no-such-file') : openPath(ports, sessions, pending, file);
    },
    openRecovered: ({ handle }) => openLeftOver(ports, sessions, handle),
    forgetRecent: async ({ handle }) => {
      await recent.forget(handle);
      return fine(null);
    },
    pinRecent: async ({ handle, pinned }) => {
      await recent.pin(handle, pinned);
      return fine(null);
    },
    noteStanding: async ({ handle, standing }) => {
      const file = sessions.get(handle)?.path ?? null;
      if (file !== null) await recent.note(file, standing);
      return fine(null);
    },
    discardRecovered: async ({ handle }) => {
      await journals.discard(handle);
      return fine(null);
    },
  };
}
