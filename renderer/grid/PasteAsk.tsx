import { memo } from 'react';
import { AlertDialog } from '@base-ui/react/alert-dialog';
import type { Fit } from '../../shared/sheets/clipboard';
import { useWindow } from '../state/window';
import { answerPasting } from './pasting';

const FEW = 3;

/** Asks before a block is pasted of which a part has no place. */
export const PasteAsk = memo(function PasteAsk() {
  const asking = useWindow((state) => state.pasting);
  return (
    <AlertDialog.Root open={asking !== null} onOpenChange={(open) => !open && answerPasting(false)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="backdrop" />
        <AlertDialog.Popup className="dialog">
          <AlertDialog.Title className="dialog-title">粘贴的内容有一部分放不下</AlertDialog.Title>
          <AlertDialog.Description className="dialog-words">{asking && wordsOf(asking.fit)}</AlertDialog.Description>
          <div className="dialog-buttons">
            <AlertDialog.Close className="button">取消</AlertDialog.Close>
            <button type="button" className="button main" onClick={() => answerPasting(true)}>
              只粘贴放得下的 {asking?.fit.changes.length} 格
            </button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
});

function wordsOf({ rowsOver, columnsOver, lost }: Fit): string {
  const over = [rowsOver > 0 ? `${rowsOver} 行` : '', columnsOver > 0 ? `${columnsOver} 列` : ''].filter(Boolean).join('、');
  const shown = lost.slice(0, FEW).map(({ text }) => `「${text}」`);
  const fixed = `${shown.join('、')}${lost.length > FEW ? ` 等 ${lost.length} 格` : ''}`;
  return [
    over && `表的范围之外多出 ${over}。`,
    lost.length > 0 && `${fixed}落在不能填的格子上。`,
    '放得下的可以先粘贴，一步就能撤销；也可以取消，选对位置再来。',
  ]
    .filter(Boolean)
    .join('');
}
