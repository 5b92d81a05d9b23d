import type { WordingRead } from '../../shared/bridge';
import { wordingPlaces } from '../../shared/sheets/wording';
import { wordingChanges } from '../../shared/sheets/wording-changes';
import { wordsAnywhere } from '../../shared/sheets/words';
import { wordingTold, wordingWords } from '../../shared/text/wording';
import type { Book } from './book';
import { evaluationOf } from './evaluation';
import { leaveCell } from './files';
import { shell, wordsOf } from './shell';
import { dismissNotice, notify, notifyDone, perform, refusesChange, useStore } from './store';
import { useWindow } from './window';

/**
 * Asks for the bureau's form, or words a colleague saved, and has it said text by text what is taken of it. Nothing is changed
 * before; what is taken is one step of undo.
 */
export async function loadWording(): Promise<void> {
  leaveCell();
  const { book } = useStore.getState();
  if (!book || useWindow.getState().reading || refusesChange()) return;
  dismissNotice();
  useWindow.setState({ reading: true });
  const reply = await shell.loadWording({ handle: book.handle, workbook: book.workbook });
  useWindow.setState({ reading: false });
  if (!reply.ok) return notify('problem', wordsOf(reply.problems));
  const { book: now } = useStore.getState();
  if (reply.value.kind === 'cancelled' || now?.handle !== book.handle) return;
  review(reply.value.name, reply.value.read, now);
}

function review(name: string, { year, same: printed, adjustments, found }: WordingRead, book: Book): void {
  const { pack, workbook } = book;
  const { figure } = evaluationOf(book);
  const shown = (text: string) => wordsAnywhere(text, { pack, workbook, figure });
  const places = wordingPlaces(pack);
  const { changes, same } = wordingChanges(adjustments, pack, workbook);
  const told = wordingTold(found, (path) => places.get(path)?.name ?? path);
  if (changes.length === 0 && told.length === 0) return notify('done', wordingWords.nothing(name));
  useWindow.setState({
    reviewing: {
      title: wordingWords.title(name),
      words: year === null ? wordingWords.saved(same) : wordingWords.about(year, same + printed),
      changes: changes.map(({ adjustment, table, name: place, before }) => ({
        binding: adjustment.path,
        group: shown(table),
        name: place,
        before: shown(before),
        after: shown(adjustment.value),
        isChosen: true,
      })),
      always: 0,
      left: [],
      told,
      doing: '采用',
      take: (chosen) => {
        const commands = adjustments.flatMap((args) => (chosen.has(args.path) ? [{ name: 'adjust', args }] : []));
        if (useStore.getState().book?.handle !== book.handle || !perform({ name: 'several', args: { commands } })) return;
        notifyDone(wordingWords.taken(name, commands.length));
      },
    },
  });
}

/** Asks for a folder and saves the words taken over for colleagues. */
export async function saveWording(): Promise<void> {
  leaveCell();
  const { book } = useStore.getState();
  if (!book) return;
  const reply = await shell.saveWording({ handle: book.handle, workbook: book.workbook });
  if (!reply.ok) return notify('problem', wordsOf(reply.problems));
  if (reply.value.kind !== 'written') return;
  const { name, leftCount } = reply.value;
  notify('done', `${wordingWords.kept(name)}${wordingWords.left(leftCount)}`);
}
