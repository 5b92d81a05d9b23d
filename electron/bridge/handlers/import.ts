import path from 'node:path';
import { shellRefusal, withReport } from '../../../shared/bridge';
import { problem } from '../../../shared/text/problem';
import { fine, type Handlers, say } from '../answer';
import type { Ports } from '../ports';
import type { Sessions } from '../sessions';
import { begin, fileName } from './begin';
import { openPath } from './open-path';
import { isOriginal } from './fill';
import type { Pending } from './pending';

type Importing = Pick<Handlers, 'takeDropped' | 'takeArrived' | 'openDropped' | 'importPapers' | 'readBeside' | 'cancelImport'>;

/** Calls that take a file dropped or come from outside, and that read a published Word or Excel document into a new workbook; the document itself is only read. */
export function importingHandlers(ports: Ports, sessions: Sessions, pending: Pending): Importing {
  const { arrivals, library, dialogs, reading } = ports;
  const ticketFor = (file: string) => ({
    file: pending.put(file),
    kind: path.extname(file).toLowerCase() === '.jxzp' ? ('workbook' as const) : ('papers' as const),
  });
  return {
    takeDropped: async ({ path: file }) => fine(ticketFor(file)),
    takeArrived: async () => {
      const file = arrivals.take();
      return fine(file === null ? null : ticketFor(file));
    },
    openDropped: async ({ file: ticket }) => {
      const file = pending.get(ticket);
      return file === null ? shellRefusal('shell.no-such-file') : openPath(ports, sessions, pending, file);
    },
    importPapers: async ({ dropped }) => {
      const file = dropped === null ? await dialogs.askPapers() : pending.get(dropped);
      if (file === null) return dropped === null ? fine({ kind: 'cancelled' }) : shellRefusal('shell.no-such-file');
      const read = await reading.read({ file, sources: await library.sources(), pack: null });
      if (read.kind === 'cancelled') return fine({ kind: 'cancelled' });
      if (read.kind === 'failed') return { ok: false, problems: read.problems };
      const blank = await library.blank(read.pack, '');
      if (!blank?.ok) return shellRefusal('shell.no-such-pack');
      if (isOriginal(file)) await ports.originals.add(read.workbook.unit.name, file);
      const book = { pack: blank.value.pack, workbook: withReport(read.workbook, read.report) };
      const opened = begin(ports, sessions, book, fileName(read.workbook.unit.name, book), { unsaved: true });
      return fine({ kind: 'imported', opened });
    },
    readBeside: async ({ handle, dropped }) => {
      const book = sessions.get(handle);
      if (!book) return shellRefusal('shell.not-open');
      const file = dropped === null ? await dialogs.askBeside() : pending.get(dropped);
      if (file === null) return dropped === null ? fine({ kind: 'cancelled' }) : shellRefusal('shell.no-such-file');
      const name = path.basename(file);
      if (ticketFor(file).kind === 'workbook') {
        const other = await ports.disk.read(file);
        if (!other.ok) return say(other.problems);
        const { pack, workbook } = other.value;
        if (pack.id !== book.pack.id)
          return say([problem('import.other-pack', name, { name, theirs: pack.title, ours: book.pack.title })]);
        return fine({ kind: 'beside', name, workbook, report: null });
      }
      const read = await reading.read({ file, sources: [], pack: book.pack });
      if (read.kind === 'cancelled') return fine({ kind: 'cancelled' });
      if (read.kind === 'failed') return { ok: false, problems: read.problems };
      return fine({ kind: 'beside', name, workbook: read.workbook, report: read.report });
    },
    cancelImport: async () => {
      reading.cancel();
      return fine(null);
    },
  };
}
