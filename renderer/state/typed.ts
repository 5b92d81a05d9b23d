import type { Cell } from '../../shared/sheets/grid';
import { typedText } from './cellCommands';
import { useStore } from './store';

/** What to edit in a cell: the text as typed; one that was refused stays until it is mended. */
export function useTyped({ binding, text }: Cell, shown: (binding: string, kept: string) => string): string {
  const book = useStore((state) => state.book);
  if (!binding || !book) return text;
  return book.drafts[binding]?.text ?? shown(binding, typedText(book, binding));
}
