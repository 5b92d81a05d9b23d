import { readCopied } from '../../shared/reading/clipboard';
import { type PastePlan, planPaste } from '../../shared/recognising/paste';
import { type Copied, isOwnCopy, isTooLarge, type Matrix, tiled } from '../../shared/sheets/clipboard';
import { doubtText } from '../../shared/text/recognising';
import { gridOf } from '../state/evaluation';
import { notify, notifyDone, performOver, useStore } from '../state/store';
import { useWindow } from '../state/window';
import { type Area, placesIn } from './area';
import { isEditable, type Layout, type Place } from './places';

/** Where a block is to go. */
export interface Aim {
  readonly layout: Layout;
  readonly area: Area;
  readonly active: Place;
}

/** Puts what was copied elsewhere into the table as one step; shows first what of it would change something filled, or has no place. */
export function paste(copied: Copied, { layout, area, active }: Aim, done: (rows: number, columns: number) => void): void {
  const { book } = useStore.getState();
  const matrix = blockOf(copied, active);
  if (!matrix || !book) return;
  if (isTooLarge(matrix)) return notify('problem', '复制的区域太大了。请只复制要粘贴的那一块。');
  const { grid } = layout;
  // One cell is one target, however many squares it spans: only over several is a value repeated.
  const isRange = placesIn(layout, area).length > 1;
  const repeated = isRange ? tiled(matrix, area.bottom - area.top + 1, area.right - area.left + 1) : matrix;
  const overRange = repeated !== matrix && repeated.length * (repeated[0]?.length ?? 0) > 1;
  const block = overRange ? onPlaces(repeated, layout, area) : matrix;
  const { pack, workbook, memory } = book;
  const plan = planPaste({
    matrix: block,
    grid,
    at: { row: area.top, column: area.left },
    bySquare: overRange || isOwnCopy(copied.html),
    pack,
    workbook,
    regrid: (grown) => gridOf({ pack, workbook: grown, memory }, grid.id),
  });
  const isSeen = plan.left.length === 0 && plan.changes.every(({ binding }) => binding === active.cell.binding);
  offerPaste(plan, isSeen, (changes) => {
    if (plan.by === 'place' && plan.add.length === 0) done(block.length, block[0]?.length ?? 1);
    return performOver(
      { name: 'paste-block', args: { add: [...plan.add], changes } },
      changes.map(({ binding }) => binding),
    );
  });
}

type Change = { readonly binding: string; readonly text: string };

/**
 * Takes what a block comes to. What would change something filled, or has no place, is shown first: Enter takes all of it,
 * Esc none. `isSeen`: the focused cell, which says before and after by itself.
 */
export function offerPaste(plan: PastePlan, isSeen: boolean, take: (changes: Change[]) => boolean): void {
  const { changes, left, add, unchanged, passed } = plan;
  const over = changes.filter(({ before }) => before !== '' || passed);
  const takeThese = (chosen: ReadonlySet<string>) => {
    const these = changes.filter((change) => !over.includes(change) || chosen.has(change.binding));
    if (these.length === 0 && add.length === 0) return;
    const done = take(these.map(({ binding, after }) => ({ binding, text: after })));
    if (done && !isSeen) notifyDone(saidOf(these.length, add.length, left.length));
  };
  const all = new Set(over.map(({ binding }) => binding));
  if (changes.length === 0 && add.length === 0) {
    const [first] = left;
    if (first)
      return notify(
        'problem',
        `没有粘贴。「${first.text.slice(0, 20)}」：${doubtText(first.why)}。${left.length > 1 ? `另有 ${left.length - 1} 格也没有去处。` : ''}`,
      );
    if (unchanged > 0) return notify('done', '粘贴的内容与表里的一样，没有要改的。');
    return notify('problem', '这里没有可以填的格子。请先选中白色的格子，再粘贴。');
  }
  if (isSeen || (over.length === 0 && left.length === 0)) return takeThese(all);
  useWindow.setState({
    reviewing: {
      title: titleOf(plan),
      words: wordsOf(plan, over.length),
      changes: over.map((change) => ({ ...change, group: '', isChosen: true })),
      always: changes.length - over.length,
      left: left.map(({ text, why }) => ({ text, why: doubtText(why) })),
      take: takeThese,
    },
  });
}

function titleOf({ changes, passed }: PastePlan): string {
  if (changes.some(({ before }) => before !== '')) return '粘贴会改动已经填好的格子';
  return passed ? '请核对数字落在哪一行' : '粘贴的内容有一部分放不下';
}

function wordsOf({ changes, add, by, passed }: PastePlan, over: number): string {
  const fresh = changes.length - over;
  return [
    by === 'name' ? '按名称对上了表里的行。' : '',
    passed ? '中间由程序计算的行已经跳过；复制的一列里如果有计算出来的数，请取消，去掉再粘贴。' : '',
    fresh > 0 ? `填入空着的 ${fresh} 格` : '',
    fresh > 0 && add.length > 0 ? '，' : '',
    add.length > 0 ? `添加 ${add.length} 行` : '',
    fresh > 0 || add.length > 0 ? '。' : '',
    '回车照勾选的粘贴，Esc 不粘贴；粘贴以后按 Ctrl+Z 可以一次撤回。',
  ].join('');
}

function saidOf(places: number, rows: number, left: number): string {
  const did = [`已粘贴 ${places} 处`, rows > 0 ? `添加 ${rows} 行` : '', left > 0 ? `${left} 格没有粘贴` : ''];
  return `${did.filter((one) => one !== '').join('，')}。`;
}

/** A value over a range goes once to each cell that can be filled. */
function onPlaces(matrix: Matrix, layout: Layout, area: Area): Matrix {
  return matrix.map((row, down) =>
    row.map((text, right) => {
      const place = layout.at(area.top + down, area.left + right);
      const begins = place?.row === area.top + down && place.column === area.left + right;
      return place && begins && isEditable(place.cell) ? text : null;
    }),
  );
}

/** Paragraphs copied from a document are one text where texts are written, not a column of cells. */
function blockOf(copied: Copied, { cell }: Place): Matrix | null {
  const isTable = /<t[dh][\s>]/i.test(copied.html) || copied.text.includes('\t');
  if (cell.editor !== 'long-text' || isTable || copied.text.startsWith('"')) return readCopied(copied);
  const text = copied.text.replace(/\r\n?/g, '\n').trim();
  return text === '' ? null : [[text]];
}
