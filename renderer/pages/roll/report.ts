import type { Opened } from '../../../shared/bridge';
import type { RollReport } from '../../../shared/rolling/report';
import type { Rolled } from '../../../shared/workbook/schema/rolled';
import { isWording } from '../../../shared/workbook/fields/wording';
import { typedText } from '../../state/cellCommands';
import type { Book } from '../../state/book';
import { useWindow } from '../../state/window';
import { adjustmentAt } from '../pack/adjusting';

export type Asked = Rolled['ask'][number];

export function keepReport({ handle }: Opened, report: RollReport): void {
  useWindow.setState({ rolled: { handle, report } });
}

/** Everything that was kept and cleared, while it is known: the file has only how many. */
export function useDetails(book: Book | null): RollReport | null {
  const details = useWindow((state) => state.rolled);
  return details !== null && details.handle === book?.handle ? details.report : null;
}

/** What stands where something is asked: the bureau's words among the adjustments, all else in its field. */
export function standing(book: Book, binding: string): string {
  return isWording(binding) ? (adjustmentAt(book.workbook, binding)?.value ?? '') : typedText(book, binding);
}

/** Answered here or typed in the table; what was undone is to be confirmed again. */
export function isAnswered({ binding, before }: Asked, { answers }: Rolled, book: Book): boolean {
  const text = standing(book, binding);
  return text !== before || text === answers[binding];
}
