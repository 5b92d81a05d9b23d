import { allTables } from '../../shared/scoring/lookup';
import type { Book } from '../state/book';
import { evaluationOf } from '../state/evaluation';
import { pageIds } from '../state/pageIds';
import { goTo } from '../state/store';

/** Whether there is no table to look at, check or print: a workbook just begun whose forms are all added one by one. */
export function hasNoTables(book: Book): boolean {
  return allTables(evaluationOf(book)).length === 0;
}

/** Where a page has nothing to show before there is a table: what to do first, and the way there. */
export function NothingYet({ then }: { readonly then: string }) {
  return (
    <div className="nothing-yet" role="status">
      <p>还没有要填的表。先列出项目，或在左边「其他表」添加要填的表；{then}</p>
      <button type="button" className="button main" onClick={() => goTo(pageIds.projects)}>
        列出项目
      </button>
    </div>
  );
}
