import { readCopied } from '../../shared/reading/clipboard';
import { type Copied, type Fit, fitPaste, fits, isTooLarge, type Matrix, tiled } from '../../shared/sheets/clipboard';
import { notify, performOver } from '../state/store';
import { useWindow } from '../state/window';
import { type Area, targetsOf } from './area';
import type { Layout, Place } from './places';

/** Where a block is to go. */
export interface Aim {
  readonly layout: Layout;
  readonly columns: number;
  readonly area: Area;
  readonly active: Place;
}

/** Puts what was copied elsewhere into the table as one step; asks first where some of it has no place. */
export function paste(
  copied: Copied,
  { layout, columns, area, active }: Aim,
  done: (rows: number, columns: number) => void,
): void {
  const matrix = blockOf(copied, active);
  if (!matrix) return;
  if (isTooLarge(matrix)) return notify('problem', '复制的区域太大了。请只复制要粘贴的那一块。');
  const block = tiled(matrix, area.bottom - area.top + 1, area.right - area.left + 1);
  const fit = fitPaste(block, targetsOf(layout, columns), { row: area.top, column: area.left });
  const then = () => {
    if (take(fit)) done(block.length, block[0]?.length ?? 1);
  };
  if (fit.changes.length === 0) return notify('problem', '这里没有可以填的格子。请先选中白色的格子，再粘贴。');
  if (fits(fit)) then();
  else useWindow.setState({ pasting: { fit, then } });
}

/** The answer to the question: paste what has a place, or nothing. */
export function answerPasting(go: boolean): void {
  const { pasting } = useWindow.getState();
  useWindow.setState({ pasting: null });
  if (go) pasting?.then();
}

/** Paragraphs copied from a document are one text where texts are written, not a column of cells. */
function blockOf(copied: Copied, { cell }: Place): Matrix | null {
  const isTable = /<t[dh][\s>]/i.test(copied.html) || copied.text.includes('\t');
  if (cell.editor !== 'long-text' || isTable || copied.text.startsWith('"')) return readCopied(copied);
  const text = copied.text.replace(/\r\n?/g, '\n').trim();
  return text === '' ? null : [[text]];
}

function take({ changes }: Fit): boolean {
  const all = changes.map(({ binding, text }) => ({ binding, text }));
  return performOver(
    { name: 'set-many', args: { changes: all } },
    all.map((one) => one.binding),
  );
}
