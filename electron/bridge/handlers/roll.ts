import path from 'node:path';
import { shellRefusal } from '../../../shared/bridge';
import { fine, type Handlers, say } from '../answer';
import { newHandle } from '../handles';
import type { Book, Ports } from '../ports';
import type { Sessions } from '../sessions';
import { begin, fileName } from './begin';

type Rolling = Pick<Handlers, 'chooseLastYear' | 'rollOver' | 'rollOpened'>;

/** Calls that make this year's workbook from last year's file. The file itself is only read. */
export function rollingHandlers(ports: Ports, sessions: Sessions): Rolling {
  const { library, dialogs, disk } = ports;
  /** One at a time: choosing another forgets the one before. */
  let chosen: { source: string; book: Book } | null = null;
  return {
    chooseLastYear: async () => {
      const file = await dialogs.askOpen();
      if (file === null) return fine({ kind: 'cancelled' });
      const read = await disk.read(file);
      if (!read.ok) return say(read.problems);
      const { pack, workbook } = read.value;
      const source = newHandle('file');
      chosen = { source, book: { pack, workbook } };
      const { id, region, year, title } = pack;
      return fine({
        kind: 'chosen',
        chosen: {
          source,
          name: path.basename(file),
          unit: workbook.unit.name,
          year: workbook.year,
          pack: { id, region, year, title },
        },
      });
    },
    rollOver: async ({ source, year, pack }) => {
      if (chosen?.source !== source) return shellRefusal('shell.no-such-file');
      const rolled = await library.roll({ ...chosen.book, year, packId: pack ?? undefined });
      if (!rolled.ok) return say(rolled.problems);
      const { report, ...made } = rolled.value;
      chosen = null;
      return fine({ opened: begin(ports, sessions, made, fileName(made.workbook.unit.name, made)), report });
    },
    rollOpened: async ({ handle, workbook, year, pack }) => {
      const book = sessions.get(handle);
      if (!book) return shellRefusal('shell.not-open');
      const rolled = await library.roll({ pack: book.pack, workbook, year, packId: pack ?? undefined });
      if (!rolled.ok) return say(rolled.problems);
      const { report, ...made } = rolled.value;
      return fine({ opened: begin(ports, sessions, made, fileName(made.workbook.unit.name, made)), report });
    },
  };
}
