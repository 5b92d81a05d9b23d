import path from 'node:path';
import { shellRefusal } from '../../../shared/bridge';
import { fine, type Handlers } from '../answer';
import { newHandle } from '../handles';
import type { Ports } from '../ports';
import type { Sessions } from '../sessions';

type Filling = Pick<Handlers, 'originals' | 'chooseOriginal' | 'startFill' | 'startPublish'>;

/** What a copy of each kind of document is: an old format becomes one of today. */
const endings: Readonly<Record<string, '.docx' | '.xlsx'>> = {
  '.docx': '.docx',
  '.doc': '.docx',
  '.wps': '.docx',
  '.xlsx': '.xlsx',
  '.xls': '.xlsx',
  '.et': '.xlsx',
};

/** Whether a document is of a kind that can be filled in; a web page can only be read. */
export function isOriginal(file: string): boolean {
  return path.extname(file).toLowerCase() in endings;
}

/** Calls around 照原件填. Documents go by tickets, good until the window closes. */
export function fillingHandlers({ dialogs, jobs, originals, publications }: Ports, sessions: Sessions): Filling {
  const tickets = new Map<string, string>();
  const offered = (file: string) => {
    const ticket = newHandle('file');
    tickets.set(ticket, file);
    return { file: ticket, name: path.basename(file) };
  };
  return {
    originals: async ({ unit }) => fine({ originals: (await originals.list(unit)).map(offered) }),
    chooseOriginal: async () => {
      const file = await dialogs.askOriginal();
      return fine(file === null ? { kind: 'cancelled' } : { kind: 'chosen', original: offered(file) });
    },
    startFill: async ({ handle, workbook, file }) => {
      const book = sessions.get(handle);
      const original = tickets.get(file);
      if (!book) return shellRefusal('shell.not-open');
      if (original === undefined) return shellRefusal('shell.no-such-file');
      const { name, ext } = path.parse(original);
      const ending = endings[ext.toLowerCase()] ?? '.docx';
      const proposed = `${name.replace(/(19|20)\d\d/, workbook.year)}${ending}`;
      const chosen = await dialogs.askSaveFilled(proposed === path.basename(original) ? `${name}（填好）${ending}` : proposed);
      if (chosen === null) return fine({ kind: 'cancelled' });
      if (path.resolve(chosen) === path.resolve(original)) return shellRefusal('shell.original-itself');
      const job = jobs.start({ kind: 'fill', pack: book.pack, workbook, original, target: chosen });
      if (job === null) return shellRefusal('shell.busy');
      await originals.add(workbook.unit.name, original);
      return fine({ kind: 'started', job, folder: path.basename(path.dirname(chosen)) });
    },
    startPublish: async ({ handle, workbook, form }) => {
      const book = sessions.get(handle);
      if (!book) return shellRefusal('shell.not-open');
      // What is kept of the year has the workbook's own file in it.
      if (book.path === null) return shellRefusal('shell.not-saved');
      const original = form === null ? null : (tickets.get(form) ?? null);
      if (form !== null && original === null) return shellRefusal('shell.no-such-file');
      const folder = await dialogs.askFolder('export');
      if (folder === null) return fine({ kind: 'cancelled' });
      await publications.begin(folder);
      const job = jobs.start({ kind: 'publish', pack: book.pack, workbook, file: book.path, folder, form: original });
      return job === null ? shellRefusal('shell.busy') : fine({ kind: 'started', job, folder: path.basename(folder) });
    },
  };
}
