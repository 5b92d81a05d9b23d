import { AlertDialog } from '@base-ui/react/alert-dialog';
import type { Fit } from '../../shared/sheets/clipboard';

interface Props {
  readonly fit: Fit;
  readonly onAnswer: (take: boolean) => void;
}

/** Asks before a block that does not fit is pasted: what of it would be lost. */
export function FitDialog({ fit, onAnswer }: Props) {
  const { rowsOver, columnsOver, lost, changes } = fit;
  const over = [rowsOver > 0 ? `${rowsOver} 行` : '', columnsOver > 0 ? `${columnsOver} 列` : ''].filter((words) => words !== '');
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && onAnswer(false)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="backdrop" />
        <AlertDialog.Popup className="dialog">
          <AlertDialog.Title className="dialog-title">粘贴的内容放不下</AlertDialog.Title>
          <AlertDialog.Description className="dialog-words">
            {over.length > 0 && `比表多出 ${over.join('、')}，多出的不会填入。`}
            {lost.length > 0 && `有 ${lost.length} 处落在不能填的格上，不会填入：${wordsOf(lost)}。`}
          </AlertDialog.Description>
          <div className="dialog-buttons">
            <AlertDialog.Close className="button">取消</AlertDialog.Close>
            <button type="button" className="button main" disabled={changes.length === 0} onClick={() => onAnswer(true)}>
              只填放得下的 {changes.length} 处
            </button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

function wordsOf(lost: Fit['lost']): string {
  const first = lost.slice(0, 3).map(({ text }) => `「${text.slice(0, 20)}」`);
  return first.join('、') + (lost.length > 3 ? '等' : '');
}
