import { shell, wordsOf } from '../../state/shell';
import { isUnsaved } from '../../state/book';
import { goBackTo } from '../../state/looking';
import { notify, notifyDone, useStore } from '../../state/store';

/**
 * Goes back to an earlier state as one step of undo. What is not saved yet is first kept as a version of its own: it is
 * then on disk too, whatever becomes of the undoing. True if it was done; a refusal becomes a notice.
 */
export async function restore(version: string): Promise<boolean> {
  const { book, aside } = useStore.getState();
  const own = aside ?? book;
  if (!own) return false;
  const present = isUnsaved(own) ? own.workbook : null;
  const reply = await shell.restoreVersion({ handle: own.handle, version, present });
  if (!reply.ok) {
    notify('problem', wordsOf(reply.problems));
    return false;
  }
  goBackTo(reply.value.workbook);
  notifyDone('已恢复到以前的版本，还没有保存。');
  return true;
}
