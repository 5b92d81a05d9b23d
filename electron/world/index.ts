import path from 'node:path';
import { app, type BrowserWindow, shell } from 'electron';
import type { ActionId, CallName, EventOf, JobState, Reply, ReviewState } from '../../shared/bridge';
import { besideProgram } from '../app/beside';
import type { RecentItem } from '../app/menu';
import { systemDialogs } from '../app/dialogs';
import { manualOpener } from '../app/manual';
import { showOnce } from '../app/window';
import { answerCall } from '../bridge/answer';
import { makeHandlers } from '../bridge/handlers';
import type { Ports } from '../bridge/ports';
import { Sessions } from '../bridge/sessions';
import { takenWatch } from '../bridge/taken';
import { documentReader } from '../jobs/reader';
import { folderReviews } from '../jobs/folder-review';
import { jobRunner } from '../jobs/runner';
import { spawnWorker } from '../jobs/utility';
import { makePrinter } from '../print/printer';
import { realAbout } from './about';
import { windowPort } from './closing';
import { realDisk } from './disk';
import { realJournals } from './journals';
import { libraryIn } from './library';
import { realOriginals } from './originals';
import { realPublications } from './publications';
import { realRecent } from './recent';
import { realVersions } from './versions';
import { lookNowAndThen } from './watching';

/** What the world tells the page unasked, and what came for it. */
export interface Telling {
  readonly act: (id: ActionId) => void;
  readonly job: (state: JobState) => void;
  readonly review: (state: ReviewState) => void;
  readonly taken: (taken: EventOf<'taken'>) => void;
  /** The files of late have changed. */
  readonly recent: (files: readonly RecentItem[]) => void;
  readonly arrivals: Ports['arrivals'];
}

/** The bridge's other end, over the real world. */
export interface World {
  readonly answer: (name: CallName, raw: unknown) => Promise<Reply<unknown>>;
  /** Gives locks back and leaves what is unsaved to be recovered: the page is gone, the window is not. */
  readonly setAside: () => Promise<void>;
  /** Gives locks and journals back. */
  readonly close: () => Promise<void>;
}

/** Everything behind the bridge. Loaded after the window: the first paint does not wait for it. */
export function makeWorld(window: BrowserWindow, worker: string, { act, job, review, taken, recent, arrivals }: Telling): World {
  const data = (name: string) => path.join(app.getPath('userData'), name);
  const files = { program: app.getVersion(), versionsDir: data('versions') };
  const library = libraryIn(besideProgram('templates'));
  const ports: Ports = {
    library,
    disk: realDisk(files),
    versions: realVersions(files),
    dialogs: systemDialogs(() => window),
    journals: realJournals(data('journals')),
    recent: realRecent(data('recent.json'), recent),
    originals: realOriginals(data('originals.json')),
    publications: realPublications(data('publications.json')),
    reading: documentReader(() => spawnWorker(worker), job),
    arrivals,
    jobs: jobRunner(() => spawnWorker(worker), makePrinter(), job),
    reviews: folderReviews({
      spawn: () => spawnWorker(worker),
      library,
      version: app.getVersion(),
      listener: review,
    }),
    about: realAbout(),
    window: windowPort(window, {
      painted: () => showOnce(window),
      showFolder: (folder) => void shell.openPath(folder),
      openManual: manualOpener(),
      act,
    }),
  };
  void ports.publications.finish().catch(report);
  const sessions = new Sessions();
  const handlers = makeHandlers(ports, sessions);
  const stopLooking = lookNowAndThen(window, takenWatch(ports, sessions, taken));
  return {
    answer: (name, raw) => answerCall(handlers, name, raw, report),
    setAside: () => sessions.setAside(ports),
    close: () => {
      stopLooking();
      return sessions.closeAll(ports);
    },
  };
}

/** What should not have happened: on the terminal for whoever looks, in plain words on the page. */
function report(error: unknown): void {
  console.error(error);
}
