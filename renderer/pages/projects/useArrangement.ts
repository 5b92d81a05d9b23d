import { useMemo, useState } from 'react';
import type { Book } from '../../state/book';
import { evaluationOf } from '../../state/evaluation';
import { type Arrangement, arrange, ownOrder, sortKeys } from './arranging';
import { shapeOf } from './columns';
import type { ListView } from './grid';

/**
 * How the list is looked at, until the page is left. Put in order when it is asked for, and not with every letter typed:
 * a row does not move away while it is typed in. Projects added meanwhile stand at the end.
 */
export function useArrangement(book: Book | null) {
  const [arrangement, setArrangement] = useState<Arrangement>(ownOrder);
  const [order, setOrder] = useState<{ readonly ids: readonly string[]; readonly known: ReadonlySet<string> } | null>(null);
  const keys = useMemo(() => (book ? sortKeys(shapeOf(book.pack, book.workbook, false, book.memory)) : []), [book]);
  const projects = book?.workbook.projects;
  const groupBy = keys.find(({ id, groups }) => groups && id === arrangement.by)?.id ?? null;

  // The column may have gone, with the last that stood in it.
  const isGone = arrangement.by !== '' && !keys.some(({ id }) => id === arrangement.by);

  const view = useMemo<ListView>(() => {
    if (!order || !projects || isGone) return {};
    const there = new Set(projects.map(({ id }) => id));
    const added = projects.filter(({ id }) => !order.known.has(id)).map(({ id }) => id);
    return { ids: [...order.ids.filter((id) => there.has(id)), ...added], groupBy };
  }, [order, projects, groupBy, isGone]);

  function onArrange(next: Arrangement): void {
    setArrangement(next);
    if (!book) return;
    const isPlain = next.words.trim() === '' && next.by === '';
    const known = new Set(book.workbook.projects.map(({ id }) => id));
    setOrder(isPlain ? null : { ids: arrange({ ...book, evaluation: evaluationOf(book) }, next), known });
  }

  const all = projects?.length ?? 0;
  return {
    view,
    isArranged: order !== null && !isGone,
    bar: { arrangement: isGone ? ownOrder : arrangement, keys, shown: view.ids?.length ?? all, all, onArrange },
  };
}
