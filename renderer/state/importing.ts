import { pageIds } from './pageIds';
import { shell, wordsOf } from './shell';
import { begin, dismissNotice, goTo, notify } from './store';
import { useWindow } from './window';

/** Asks for a document, or takes the one that was dropped, reads it into a new workbook and shows what became of every cell. */
export async function importPapers(dropped: string | null = null): Promise<void> {
  if (useWindow.getState().reading) return;
  dismissNotice();
  useWindow.setState({ reading: true });
  const reply = await shell.importPapers({ dropped });
  useWindow.setState({ reading: false });
  if (!reply.ok) return notify('problem', wordsOf(reply.problems));
  if (reply.value.kind === 'cancelled') return;
  await begin(reply.value.opened);
  goTo(pageIds.import);
}

/** Stops reading; nothing is opened. */
export function stopReading(): void {
  void shell.cancelImport({});
}
