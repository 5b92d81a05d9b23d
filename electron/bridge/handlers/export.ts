import path from 'node:path';
import { type AnswerOf, type ArgsOf, type Reply, shellRefusal } from '../../../shared/bridge';
import type { Pack } from '../../../shared/pack';
import type { Workbook } from '../../../shared/workbook/schema/workbook';
import { fine, type Handlers, say } from '../answer';
import type { Ports } from '../ports';
import type { Sessions } from '../sessions';

type Exporting = Pick<
  Handlers,
  'startExport' | 'startPrint' | 'writeCheckReport' | 'writeReviewSheet' | 'cancelJob' | 'showExported'
>;

/** Calls around the export, which runs in a process of its own. */
export function exportHandlers({ dialogs, disk, jobs, window }: Ports, sessions: Sessions): Exporting {
  type Made = (pack: Pack, workbook: Workbook) => Promise<Uint8Array>;

  /** A Word file of its own in a folder that is asked for, beside any earlier one. */
  async function write(
    { handle, workbook }: ArgsOf<'writeCheckReport'>,
    what: string,
    maker: () => Promise<Made>,
  ): Promise<Reply<AnswerOf<'writeCheckReport'>>> {
    const book = sessions.get(handle);
    if (!book) return shellRefusal('shell.not-open');
    const folder = await dialogs.askFolder('export');
    if (folder === null) return fine({ kind: 'cancelled' });
    const make = await maker();
    const name = `${path.basename(book.name, '.jxzp')}${what}.docx`;
    const written = await disk.writeBeside(folder, name, await make(book.pack, workbook));
    return written.ok ? fine({ kind: 'written', name: path.basename(written.value) }) : say(written.problems);
  }

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
    // Only when asked for: the program starts without them.
    writeCheckReport: (asked) =>
      write(asked, '校验报告', async () => (await import('../../../shared/jobs/check-report')).checkReport),
    writeReviewSheet: (asked) =>
      write(asked, '复核表', async () => (await import('../../../shared/jobs/review-sheet')).reviewSheet),
    cancelJob: async ({ job }) => (jobs.cancel(job) ? fine(null) : shellRefusal('shell.no-such-job')),
    showExported: async ({ job }) => {
      const folder = jobs.folder(job);
      if (folder === null) return shellRefusal('shell.no-such-job');
      window.showFolder(folder);
      return fine(null);
    },
  };
}
