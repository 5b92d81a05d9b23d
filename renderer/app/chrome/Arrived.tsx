import { memo, useRef } from 'react';
import { AlertDialog } from '@base-ui/react/alert-dialog';
import { openArrived } from '../../state/fromOutside';
import { readBeside } from '../../state/beside';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window';

/** Asks what is to become of a file that was dropped on an open workbook. */
export const Arrived = memo(function Arrived() {
  const arrived = useWindow((state) => state.arrived);
  const name = useStore((state) => state.book?.name);
  const main = useRef<HTMLButtonElement>(null);
  const isPapers = arrived?.kind === 'papers';
  const answer = (go: (() => Promise<void>) | null) => {
    useWindow.setState({ arrived: null });
    if (go) void go();
  };
  return (
    <AlertDialog.Root open={arrived !== null} onOpenChange={(open) => !open && answer(null)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="backdrop" />
        <AlertDialog.Popup className="dialog" initialFocus={main}>
          <AlertDialog.Title className="dialog-title">拖来的文件怎么用？</AlertDialog.Title>
          <AlertDialog.Description className="dialog-words">
            并入：与「{name}」逐处比较，采用哪几处由您定。
            {isPapers ? '新建：读成另一份自评卷，这一份先放下。' : '打开：换成打开那一份，这一份先放下。'}
          </AlertDialog.Description>
          <div className="dialog-buttons">
            <AlertDialog.Close className="button">取消</AlertDialog.Close>
            <button type="button" className="button" onClick={() => answer(arrived && (() => openArrived(arrived)))}>
              {isPapers ? '新建' : '打开'}
            </button>
            <button
              ref={main}
              type="button"
              className="button main"
              onClick={() => answer(arrived && (() => readBeside(arrived.file)))}
            >
              并入
            </button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
});
