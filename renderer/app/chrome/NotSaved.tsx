import { AlertDialog } from '@base-ui/react/alert-dialog';
import { wordsOf } from '../../state/shell';
import { save } from '../../state/files';
import { dismissNotSaved } from '../../state/notSaved';
import { useWindow } from '../../state/window';

/** Says that a save did not take place because of the file it would have gone to, and offers another. */
export function NotSaved() {
  const why = useWindow((state) => state.notSaved);
  return (
    <AlertDialog.Root open={why !== null} onOpenChange={(open) => !open && dismissNotSaved()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="backdrop" />
        <AlertDialog.Popup className="dialog">
          <AlertDialog.Title className="dialog-title">没有存上</AlertDialog.Title>
          <AlertDialog.Description className="dialog-words">{wordsOf(why ?? [])}</AlertDialog.Description>
          <div className="dialog-buttons">
            <AlertDialog.Close className="button">先不存</AlertDialog.Close>
            <button
              type="button"
              className="button main"
              onClick={() => {
                dismissNotSaved();
                void save({ elsewhere: true });
              }}
            >
              另存为…
            </button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
