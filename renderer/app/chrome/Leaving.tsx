import { memo } from 'react';
import { AlertDialog } from '@base-ui/react/alert-dialog';
import { save } from '../../state/files';
import { answerLeaving, useAsking } from '../../state/leaving';
import { useStore } from '../../state/store';

/** Asks before unsaved work is left behind. */
export const Leaving = memo(function Leaving() {
  const asking = useAsking();
  const name = useStore((state) => state.book?.name);
  return (
    <AlertDialog.Root open={asking} onOpenChange={(open) => !open && answerLeaving(false)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="backdrop" />
        <AlertDialog.Popup className="dialog">
          <AlertDialog.Title className="dialog-title">「{name}」还有没保存的修改</AlertDialog.Title>
          <AlertDialog.Description className="dialog-words">不保存的话，这些修改就没有了。</AlertDialog.Description>
          <div className="dialog-buttons">
            <AlertDialog.Close className="button">取消</AlertDialog.Close>
            <button type="button" className="button" onClick={() => answerLeaving(true)}>
              不保存
            </button>
            <button type="button" className="button main" onClick={() => void save().then((saved) => answerLeaving(saved))}>
              保存
            </button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
});
