import { impossibleAt } from '../../shared/findings';
import { evaluationOf } from './evaluation';
import { useStore } from './store';

/** Why the figure of a place cannot be, with what is being typed in it; undefined: nothing against it. */
export function useImpossible(binding: string | undefined): string | undefined {
  return useStore(({ book }) => {
    if (!book || binding === undefined) return undefined;
    return impossibleAt(book.pack, book.workbook, evaluationOf(book), binding, book.memory) ?? undefined;
  });
}
