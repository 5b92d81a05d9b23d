import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Ports } from '../../../electron/bridge/ports';
import { realDisk } from '../../../electron/world/disk';
import { realJournals } from '../../../electron/world/journals';
import { libraryIn } from '../../../electron/world/library';
import { realOriginals } from '../../../electron/world/originals';
import { realPublications } from '../../../electron/world/publications';
import { realRecent } from '../../../electron/world/recent';
import { realVersions } from '../../../electron/world/versions';

/** What the dialogs will answer. */
export interface Answers {
  open: string | null;
  save: string | null;
  folder: string | null;
}

/** Nothing is added to it: what is read of the packs serves every world. */
const library = libraryIn(path.resolve('templates'));

/** The real disk and the real packs in a fresh folder; dialogs and window stand in. */
export function testWorld(): { ports: Ports; answers: Answers; home: string; said: { title: string; unsaved: boolean }[] } {
  const home = mkdtempSync(path.join(tmpdir(), 'jxzp-bridge-'));
  const answers: Answers = { open: null, save: null, folder: null };
  const said: { title: string; unsaved: boolean }[] = [];
  const files = { program: 'test', versionsDir: path.join(home, 'versions') };
  const ports: Ports = {
    library,
    disk: realDisk(files),
    versions: realVersions(files),
    dialogs: {
      askOpen: async () => answers.open,
      askPapers: async () => answers.open,
      askBeside: async () => answers.open,
      askWording: async () => answers.open,
      askSave: async () => answers.save,
      askFolder: async () => answers.folder,
      askOriginal: async () => answers.open,
      askSaveFilled: async () => answers.save,
    },
    journals: realJournals(path.join(home, 'journals')),
    recent: realRecent(path.join(home, 'recent.json')),
    originals: realOriginals(path.join(home, 'originals.json')),
    publications: realPublications(path.join(home, 'publications.json')),
    reading: {
      read: async () => ({ kind: 'cancelled' }),
      wording: async () => ({ kind: 'cancelled' }),
      cancel: () => undefined,
    },
    arrivals: { take: () => null },
    reviews: { start: () => false, cancel: () => undefined, table: () => null },
    jobs: { start: () => null, cancel: () => false, folder: () => null },
    about: {
      facts: async () => ({ version: 'test', electron: '', chromium: '', licences: '', places: [{ place: 'data', path: home }] }),
      open: async () => true,
    },
    window: {
      setState: (title, unsaved) => void said.push({ title, unsaved }),
      close: () => undefined,
      painted: () => undefined,
      showFolder: () => undefined,
      openManual: () => undefined,
      paste: () => undefined,
    },
  };
  return { ports, answers, home, said };
}
