import type { ImportReport } from '../../shared/bridge';
import type { Difference } from '../../shared/merging';
import { ownerPath, splitBinding } from '../../shared/workbook/fields/binding';
import type { Book } from './book';
import { evaluationOf } from './evaluation';
import { leaveCell } from './files';
import { shell, wordsOf } from './shell';
import { dismissNotice, notify, notifyDone, putWorkbook, refusesChange, useStore } from './store';
import { type Reviewed, useWindow } from './window';

/**
 * Asks for a document or another workbook, or takes the one that was dropped, compares it with the open workbook, and has it
 * said place by place what is taken over. Nothing is changed before; what is taken is one step of undo.
 */
export async function readBeside(dropped: string | null = null): Promise<void> {
  leaveCell();
  const { book } = useStore.getState();
  if (!book || useWindow.getState().reading || refusesChange()) return;
  dismissNotice();
  useWindow.setState({ reading: true });
  const reply = await shell.readBeside({ handle: book.handle, dropped });
  useWindow.setState({ reading: false });
  if (!reply.ok) return notify('problem', wordsOf(reply.problems));
  if (reply.value.kind === 'cancelled') return;
  await compare(reply.value.name, reply.value.workbook, reply.value.report, book.handle);
}

async function compare(name: string, other: Book['workbook'], report: ImportReport | null, handle: string): Promise<void> {
  const { mergeInto } = await import('../../shared/merging/into');
  const { book } = useStore.getState();
  if (book?.handle !== handle) return;
  const { differences } = mergeInto(book.pack, book.workbook, other, 'free');
  const cells = report?.tables.flatMap((table) => table.cells) ?? [];
  const left = cells.flatMap(({ state, text, why }) => (state === 'unmatched' ? [{ text, why }] : []));
  if (differences.length === 0 && left.length === 0) return notify('done', `「${name}」与这份自评卷填的一样，没有要并入的。`);
  const doubts = new Map(cells.flatMap(({ state, binding, why }) => (state === 'doubtful' && binding ? [[binding, why]] : [])));
  const take = (chosen: ReadonlySet<string>) => {
    const { book: now } = useStore.getState();
    if (now?.handle !== handle || refusesChange()) return;
    const merged = mergeInto(now.pack, now.workbook, other, [...chosen]);
    putWorkbook(merged.workbook);
    notifyDone(`已从「${name}」并入 ${merged.differences.filter(({ taken }) => taken).length} 处。`);
  };
  useWindow.setState({
    reviewing: { ...said(name), changes: differences.map((one) => change(one, book, doubts)), always: 0, left, take },
  });
}

function said(name: string): Pick<Reviewed, 'title' | 'words'> {
  return {
    title: `并入「${name}」`,
    words: '这里空着、那边填了的已经勾上；两边都填了而不同的、要看一眼的，由您勾。没有勾的照原样。并入以后可以一次撤销。',
  };
}

function change(
  { binding, name, before, after }: Difference,
  { pack, workbook, ...book }: Book,
  doubts: ReadonlyMap<string, string>,
): Reviewed['changes'][number] {
  const split = splitBinding(binding);
  const table = split && evaluationOf({ pack, workbook, ...book }).table(ownerPath(split.owner));
  const why = doubts.get(binding);
  return {
    binding,
    group: table?.name ?? (split ? '新添的' : '单位、报告和其他'),
    name: why === undefined ? name : `${name}（要看一眼：${why}）`,
    before: before ?? '',
    after: after ?? '',
    isChosen: before === null && why === undefined,
    isConflict: before !== null,
  };
}
