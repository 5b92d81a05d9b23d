import type { AnswerOf, EventName, EventOf, JournalEntry, Opened, Reply, Shell } from '../../shared/bridge';
import { shellRefusal } from '../../shared/bridge';
import { blankBook, packSummaries, sampleBook, sampleSummaries } from './memory-library';

interface Kept extends Pick<Opened, 'name' | 'pack' | 'workbook'> {
  entries: JournalEntry[];
  onDisk: boolean;
}

/** The shell's contract kept in memory: the page runs in a plain browser with it, for development and for tests. */
export function memoryShell(): Shell {
  const books = new Map<string, Kept>();
  const files = new Map<string, Pick<Opened, 'name' | 'pack' | 'workbook'>>();
  const heard = listeners();
  let count = 0;
  const ticket = (kind: string) => `${kind}-${String((count += 1)).padStart(8, '0')}`;

  function open(kept: Pick<Opened, 'name' | 'pack' | 'workbook'>, onDisk: boolean): Reply<Opened> {
    const handle = ticket('book');
    books.set(handle, { ...kept, entries: [], onDisk });
    return fine({ handle, ...kept, onDisk, entries: [], unsaved: false, heldBy: null, note: null });
  }

  const save: Shell['save'] = async ({ handle, workbook }) => {
    const book = books.get(handle);
    if (!book) return shellRefusal('shell.not-open');
    Object.assign(book, {
      workbook,
      entries: [],
      onDisk: true,
      name: book.name.endsWith('.jxzp') ? book.name : `${book.name}.jxzp`,
    });
    files.set(ticket('file'), { name: book.name, pack: book.pack, workbook });
    return fine({ kind: 'saved', name: book.name, at: now() });
  };

  return {
    library: async () => fine({ packs: packSummaries(), samples: sampleSummaries() }),
    recent: async () =>
      fine({
        files: [...files].map(([handle, { name }]) => ({ handle, name, folder: '', at: now(), pinned: false, standing: null })),
        unsaved: [],
      }),
    openSample: async ({ id }) => {
      const book = sampleBook(id);
      return book ? open(book, false) : shellRefusal('shell.no-such-sample');
    },
    newWorkbook: async ({ pack, unit, year, variants }) => {
      const book = blankBook(pack, unit, year, variants);
      return book ? open(book, false) : shellRefusal('shell.no-such-pack');
    },
    openFile: async () => {
      const last = [...files.values()].pop();
      if (!last) return fine({ kind: 'cancelled' });
      const reply = open(last, true);
      return reply.ok ? fine({ kind: 'opened', opened: reply.value }) : reply;
    },
    ...noPapers,
    loadPackFolder: async () => fine({ kind: 'cancelled' }),
    openRecent: async ({ handle }) => {
      const file = files.get(handle);
      const reply = file ? open(file, true) : shellRefusal('shell.no-such-file');
      return reply.ok ? fine({ kind: 'opened', opened: reply.value }) : reply;
    },
    ...nothingKept,
    save,
    saveAs: save,
    journal: async ({ handle, entries }) => {
      books.get(handle)?.entries.push(...entries);
      return fine(null);
    },
    startExport: async () => startFakeExport(ticket('job'), heard.tell),
    startPrint: async () => startFakeExport(ticket('job'), heard.tell),
    ...nothingWritten,
    cancelJob: async ({ job }) => {
      heard.tell('job', { state: 'cancelled', job });
      return fine(null);
    },
    setState: async ({ title }) => {
      document.title = title || '绩效自评工作台';
      return fine(null);
    },
    closeWorkbook: async ({ handle }) => {
      books.delete(handle);
      return fine(null);
    },
    ...noWindows,
    ...listening(heard),
  };
}

/** A browser gives no paths, and has no worker that reads documents. */
const noPapers = {
  chooseLastYear: async () => fine({ kind: 'cancelled' as const }),
  rollOver: async () => shellRefusal('shell.no-such-file'),
  rollOpened: async () => shellRefusal('shell.no-such-file'),
  openDropped: async () => fine({ kind: 'cancelled' as const }),
  takeArrived: async () => fine(null),
  droppedFile: async () => shellRefusal('shell.no-such-file'),
  importPapers: async () => fine({ kind: 'cancelled' as const }),
  readBeside: async () => fine({ kind: 'cancelled' as const }),
  loadWording: async () => fine({ kind: 'cancelled' as const }),
  cancelImport: async () => fine(null),
  originals: async () => fine({ originals: [] }),
  chooseOriginal: async () => fine({ kind: 'cancelled' as const }),
  startFill: async () => shellRefusal('shell.no-such-file'),
  startPublish: async () => shellRefusal('shell.not-saved'),
  startReview: async () => fine({ kind: 'cancelled' as const }),
  cancelReview: async () => fine(null),
  openReview: async () => fine(null),
} satisfies Partial<Shell>;

/** The browser's windows are its own. */
const noWindows = {
  setAside: async () => fine(null),
  closeWindow: async () => fine(null),
  openManual: async () => fine(null),
  paste: async () => fine(null),
  about: async () => fine({ version: '0', electron: '', chromium: '', licences: '', places: [] }),
  openPlace: async () => fine(null),
  painted: async () => fine(null),
} satisfies Partial<Shell>;

/** A browser keeps no versions, and nobody else has its files open. */
const nothingKept = {
  discardRecovered: async () => fine(null),
  forgetRecent: async () => fine(null),
  pinRecent: async () => fine(null),
  noteStanding: async () => fine(null),
  openRecovered: async () => shellRefusal('shell.no-such-file'),
  openHeld: async () => shellRefusal('shell.no-such-file'),
  openRescued: async () => shellRefusal('shell.no-such-file'),
  versions: async () => fine({ versions: [] }),
  readVersion: async () => shellRefusal('shell.no-such-version'),
  openVersion: async () => shellRefusal('shell.no-such-version'),
  restoreVersion: async () => shellRefusal('shell.no-such-version'),
} satisfies Partial<Shell>;

/** Nothing is written anywhere. */
const nothingWritten: Pick<Shell, 'writeCheckReport' | 'writeReviewSheet' | 'saveWording' | 'showExported'> = {
  writeCheckReport: async () => fine({ kind: 'written', name: '校验报告.docx' }),
  writeReviewSheet: async () => fine({ kind: 'written', name: '复核表.docx' }),
  saveWording: async () => fine({ kind: 'written', name: '原表文字.yaml', leftCount: 0 }),
  showExported: async () => fine(null),
};

/** A browser has no worker that writes files: the page sees the same events, no file is made. */
function startFakeExport(job: string, tell: ReturnType<typeof listeners>['tell']): Reply<AnswerOf<'startPrint'>> {
  setTimeout(() => tell('job', { state: 'working', job, done: 1, total: 2, words: '正在排表' }), 50);
  setTimeout(() => tell('job', { state: 'done', job, files: ['附表.docx', '附表.xlsx'] }), 400);
  return fine({ kind: 'started', job, folder: '浏览器里不写文件' });
}

function listeners() {
  const all: { [Name in EventName]: Set<(payload: EventOf<Name>) => void> } = {
    action: new Set(),
    job: new Set(),
    review: new Set(),
    taken: new Set(),
    arrived: new Set(),
  };
  return {
    listen: <Name extends EventName>(name: Name, listener: (payload: EventOf<Name>) => void): (() => void) => {
      all[name].add(listener);
      return () => void all[name].delete(listener);
    },
    tell: <Name extends EventName>(name: Name, payload: EventOf<Name>): void => {
      for (const listener of all[name]) listener(payload);
    },
  };
}

function fine<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

const now = () => new Date().toISOString();

/** One way to listen for each event. */
function listening(heard: ReturnType<typeof listeners>) {
  return {
    onAction: (listener) => heard.listen('action', listener),
    onReview: (listener) => heard.listen('review', listener),
    onJob: (listener) => heard.listen('job', listener),
    onTaken: (listener) => heard.listen('taken', listener),
    onArrived: (listener) => heard.listen('arrived', listener),
  } satisfies Partial<Shell>;
}
