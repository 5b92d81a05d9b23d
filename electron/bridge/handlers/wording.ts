import path from 'node:path';
import { shellRefusal } from '../../../shared/bridge';
import { wordingWords } from '../../../shared/text/wording';
import { fine, type Handlers, say } from '../answer';
import type { Ports } from '../ports';
import type { Sessions } from '../sessions';
import { isOriginal } from './fill';

type Wordings = Pick<Handlers, 'loadWording' | 'saveWording'>;

/** Calls that read the bureau's own words for an open workbook, and that save them for colleagues. */
export function wordingHandlers({ dialogs, disk, originals, reading }: Ports, sessions: Sessions): Wordings {
  return {
    loadWording: async ({ handle, workbook }) => {
      const book = sessions.get(handle);
      if (!book) return shellRefusal('shell.not-open');
      const file = await dialogs.askWording();
      if (file === null) return fine({ kind: 'cancelled' });
      const read = await reading.wording({ file, pack: book.pack, workbook });
      if (read.kind === 'cancelled') return fine({ kind: 'cancelled' });
      if (read.kind === 'failed') return { ok: false, problems: read.problems };
      // The form whose words they are is one to be filled in.
      if (isOriginal(file)) await originals.add(workbook.unit.name, file);
      return fine({ ...read, name: path.basename(file) });
    },
    saveWording: async ({ handle, workbook }) => {
      const book = sessions.get(handle);
      if (!book) return shellRefusal('shell.not-open');
      const folder = await dialogs.askFolder('export');
      if (folder === null) return fine({ kind: 'cancelled' });
      // Only when asked for: the program starts without it.
      const { wordingYaml, wordsToSave } = await import('../../../shared/jobs/wording');
      const held = { pack: book.pack, workbook };
      const bytes = new TextEncoder().encode(wordingYaml(held));
      const written = await disk.writeBeside(folder, `${path.basename(book.name, '.jxzp')}${wordingWords.file}.yaml`, bytes);
      return written.ok
        ? fine({ kind: 'written', name: path.basename(written.value), leftCount: wordsToSave(held).left.length })
        : say(written.problems);
    },
  };
}
