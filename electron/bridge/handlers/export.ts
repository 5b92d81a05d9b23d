import path from 'node:path';
import { shellRefusal } from '../../../shared/bridge';
import { fine, type Handlers, say } from '../answer';
import type { Ports } from '../ports';
import type { Sessions } from '../sessions';

type Exporting = Pick<Handlers, 'startExport' | 'startPrint' | 'writeCheckReport' | 'cancelJob' | 'showExported'>;

/** Calls around the export, which runs in a process of its own. */
export function exportHandlers({ dialogs, disk, jobs, window }: Ports, sessions: Sessions): Exporting {
  return {
    startExport: async ({ handle, ...wish }) => {
      const book = sessions.get(handle);
      if (!book) return shellRefusal('shell.not-open');
      const folder = await dialogs.askFolder('export');
      if (folder === null) return fine({ kind: 'cancelled' });
      const job = jobs.start({ ...wish, kind: 'export', pack: book.pack, folder });
      if (job === null) return shellRefusal('shell.busy');
      return fine({ kind: 'started', job, folder: path.basename(folder) });
    },
    startPrint: async ({ handle, ...wish }) => {
      const book = sessions.get(handle);
      if (!book) return shellRefusal('shell.not-open');
      const job = jobs.start({ ...wish, kind: 'paper', pack: book.pack });
      return job === null ? shellRefusal('shell.busy') : fine({ kind: 'started', job, folder: null });
    },
    writeCheckReport: async ({ handle, workbook }) => {
      const book = sessions.get(handle);
      if (!book) return shellRefusal('shell.not-open');
      const folder = await dialogs.askFolder('export');
      if (folder === null) return fine({ kind: 'cancelled' });
      // Only when asked for: the program starts without it.
      const { checkReport } = await import('../../../shared/jobs/check-report');
      const name = `${path.basename(book.name, '.jxzp')}校验报告.docx`;
      const written = await disk.writeBeside(folder, name, await checkReport(book.pack, workbook));
      return written.ok ? fine({ kind: 'written', name: path.basename(written.value) }) : say(written.problems);
    },
    cancelJob: async ({ job }) => (jobs.cancel(job) ? fine(null) : shellRefusal('shell.no-such-job')),
    showExported: async ({ job }) => {
      const folder = jobs.folder(job);
      if (folder === null) return shellRefusal('shell.no-such-job');
      window.showFolder(folder);
      return fine(null);
    },
  };
}
