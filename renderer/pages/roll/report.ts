import { create } from 'zustand';
import type { Opened } from '../../../shared/bridge';
import type { Asked, RollReport } from '../../../shared/rolling/report';
import { typedText } from '../../grid/commands';
import type { Book } from '../../state/book';

/** What rolling over did to the workbook on the table. The file keeps none of it: it lives until the workbook is left. */
export interface Rolled {
  readonly handle: string;
  readonly report: RollReport;
  /** What stood in each place to confirm before anything was answered. */
  readonly before: Readonly<Record<string, string>>;
  /** What each was answered with, for answers that change nothing (left blank, kept as it was). */
  readonly answers: Readonly<Record<string, string>>;
}

const useStored = create<{ rolled: Rolled | null }>()(() => ({ rolled: null }));

export function keepReport(opened: Opened, report: RollReport): void {
  const before = Object.fromEntries(report.ask.map(({ binding }) => [binding, typedText(opened, binding)]));
  useStored.setState({ rolled: { handle: opened.handle, report, before, answers: {} } });
}

export function keepAnswer(binding: string, text: string): void {
  useStored.setState(({ rolled }) => (rolled ? { rolled: { ...rolled, answers: { ...rolled.answers, [binding]: text } } } : {}));
}

/** The report, where this is the workbook it speaks of. */
export function rolledOf(book: Book): Rolled | null {
  return of(book, useStored.getState().rolled);
}

export function useRolled(book: Book | null): Rolled | null {
  return of(
    book,
    useStored((state) => state.rolled),
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
