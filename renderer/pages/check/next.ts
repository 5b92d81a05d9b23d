import { type Finding, findingKey, findingText } from '../../../shared/findings';
import { enterPage } from '../../kit/regions';
import { evaluationOf, type Inputs } from '../../state/evaluation';
import { notify, useStore } from '../../state/store';
import { type CheckFilter, useWindow } from '../../state/window';
import { findingsOf } from './findings';
import { goToPlace } from './go';
import { groupFindings, passes } from './groups';

/** Findings that are to be seen to, table by table, under the filter that is on; what is 待填 has a way of its own. */
export function findingsInTurn(book: Inputs, filter: CheckFilter): readonly Finding[] {
  const all = findingsOf(book).filter(({ acknowledged, severity }) => acknowledged === undefined && severity !== 'missing');
  const state = filter.state === 'aside' || filter.state === 'missing' ? 'all' : filter.state;
  const shown = all.filter((finding) => passes(finding, { ...filter, state }));
  return groupFindings(shown.length > 0 ? shown : all, book.workbook, evaluationOf(book)).flatMap(({ findings }) => findings);
}

/** Goes to the place of the next finding, or of the one before, round and round; the list stays open beside it. */
export function goToFinding(by: 1 | -1): void {
  const { book } = useStore.getState();
  if (!book) return;
  const { checkFilter, findingAt } = useWindow.getState();
  const all = findingsInTurn(book, checkFilter);
  if (all.length === 0) {
    useWindow.setState({ findingAt: null });
    notify('done', '校验没有要改的了，可以导出。');
    enterPage();
    return;
  }
  const index = (nextIndex(all, findingAt, by) + all.length) % all.length;
  const finding = all[index];
  if (finding) goToFound(finding);
}

/** Where to go on: one that was mended meanwhile has left its turn to the one after it. */
function nextIndex(all: readonly Finding[], at: { key: string; index: number } | null, by: 1 | -1): number {
  if (!at) return by === 1 ? 0 : -1;
  const here = all.findIndex((one) => findingKey(one) === at.key);
  if (here >= 0) return here + by;
  return by === 1 ? at.index : at.index - 1;
}

/** Goes to the place of one finding and shows it in the list beside the page. */
export function goToFound(finding: Finding): void {
  const { book } = useStore.getState();
  const key = findingKey(finding);
  const inTurn = book ? findingsInTurn(book, useWindow.getState().checkFilter) : [];
  const index = inTurn.findIndex((one) => findingKey(one) === key);
  useWindow.setState({ findingAt: { key, index: Math.max(index, 0) }, isDocked: true });
  goToPlace(finding.binding);
}

/** What the list says of where one is: 「第 2 条，共 7 条：…」. */
export function turnWords(all: readonly Finding[], key: string | undefined): string {
  const index = all.findIndex((one) => findingKey(one) === key);
  const finding = all[index];
  return finding ? `第 ${index + 1} 条，共 ${all.length} 条：${findingText(finding).message}` : '';
}
