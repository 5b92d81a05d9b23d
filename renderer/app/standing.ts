import type { Standing } from '../../shared/bridge';
import { findingsOf } from '../pages/check/findings';
import { type Book, isUnsaved } from '../state/book';
import { evaluationOf } from '../state/evaluation';
import { scoreWords, unfinishedWords } from '../state/scores';
import { shell } from '../state/shell';
import { useStore } from '../state/store';
import { headlineTable } from '../state/tables';

/** How a workbook stands: the unit's own score, or that of its only project, once it is the last word; how much is 待填. */
function standingOf(book: Book): Standing {
  const { workbook } = book;
  const evaluation = evaluationOf(book);
  const table = headlineTable(evaluation);
  const isDone = table !== undefined && unfinishedWords(book, evaluation, table) === null;
  return {
    unit: workbook.unit.name,
    year: workbook.year,
    score: isDone && table.self ? scoreWords(table).self : '',
    rating: (isDone && table.rating) || '',
    left: findingsOf(book).filter(({ severity }) => severity === 'missing').length,
  };
}

/**
 * Tells the start page of later how each file stands whenever it has been opened or saved, while the page is idle or when the
 * workbook is left. Gives back how to stop.
 */
export function startNoting(): () => void {
  let waiting: Book | null = null;
  let noted: Book['workbook'] | null = null;
  let idle = 0;
  function tell(): void {
    cancelIdleCallback(idle);
    const book = waiting;
    waiting = null;
    if (!book || noted === book.workbook) return;
    noted = book.workbook;
    void shell.noteStanding({ handle: book.handle, standing: standingOf(book) });
  }
  function look({ book }: { readonly book: Book | null }): void {
    if (waiting && book?.handle !== waiting.handle) tell();
    if (!book || !book.onDisk || book.readOnly !== null || isUnsaved(book) || noted === book.workbook) return;
    if (waiting?.workbook === book.workbook) return;
    waiting = book;
    cancelIdleCallback(idle);
    idle = requestIdleCallback(tell, { timeout: 2000 });
  }
  look(useStore.getState());
  const stop = useStore.subscribe(look);
  return () => {
    tell();
    stop();
  };
}
