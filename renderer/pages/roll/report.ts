import type { Opened } from '../../../shared/bridge';
import { packOf } from '../../../shared/pack';
import type { Asked, RollReport } from '../../../shared/rolling/report';
import { typedText } from '../../state/cellCommands';
import type { Book } from '../../state/book';
import { type Rolled, useWindow } from '../../state/window';

export function keepReport(opened: Opened, report: RollReport): void {
  const book = { pack: packOf(opened.pack), workbook: opened.workbook };
  const before = Object.fromEntries(report.ask.map(({ binding }) => [binding, typedText(book, binding)]));
  useWindow.setState({ rolled: { handle: opened.handle, report, before, answers: {} } });
}

export function keepAnswer(binding: string, text: string): void {
  useWindow.setState(({ rolled }) => (rolled ? { rolled: { ...rolled, answers: { ...rolled.answers, [binding]: text } } } : {}));
}

/** The report, where this is the workbook it speaks of. */
export function rolledOf(book: Book): Rolled | null {
  return of(book, useWindow.getState().rolled);
}

export function useRolled(book: Book | null): Rolled | null {
  return of(
    book,
    useWindow((state) => state.rolled),
  );
}

function of(book: Book | null, rolled: Rolled | null): Rolled | null {
  return rolled !== null && rolled.handle === book?.handle ? rolled : null;
}

/** Answered here or typed in the table; what was undone is to be confirmed again. */
export function isAnswered({ binding }: Asked, { before, answers }: Rolled, book: Book): boolean {
  const text = typedText(book, binding);
  return text !== before[binding] || text === answers[binding];
}
