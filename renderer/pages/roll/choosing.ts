import type { AnswerOf } from '../../../shared/bridge';
import { shell, wordsOf } from '../../state/shell';
import { begin, dismissNotice, goTo, notify, useStore } from '../../state/store';
import { pageIds } from '../../state/pageIds';
import { useWindow } from '../../state/window';

/** Asks which file; a refusal becomes a notice. */
export async function chooseLastYear(): Promise<void> {
  dismissNotice();
  const reply = await shell.chooseLastYear({});
  if (!reply.ok) notify('problem', wordsOf(reply.problems));
  else if (reply.value.kind === 'chosen') useWindow.setState({ lastYear: reply.value.chosen });
}

export function stopChoosing(): void {
  useWindow.setState({ lastYear: null });
}

/** Makes the workbook on the table the template of a later year, and shows first what became of it. */
export async function rollThisBook(year: string, pack: string): Promise<void> {
  const { book } = useStore.getState();
  if (!book) return;
  const reply = await shell.rollOpened({ handle: book.handle, workbook: book.workbook, year, pack });
  if (!reply.ok) return notify('problem', wordsOf(reply.problems));
  await show(reply.value);
}

/** Makes this year's workbook, opens it, and shows first what became of last year's. */
export async function rollOver(source: string, year: string, pack: string): Promise<void> {
  const reply = await shell.rollOver({ source, year, pack });
  if (!reply.ok) return notify('problem', wordsOf(reply.problems));
  stopChoosing();
  await show(reply.value);
}

async function show({ opened, report }: AnswerOf<'rollOver'>): Promise<void> {
  // It reads workbooks: the start page does without until there is one.
  const { keepReport } = await import('./report');
  keepReport(opened, report);
  await begin(opened);
  goTo(pageIds.roll);
}
