import { CSPProvider } from '@base-ui/react/csp-provider';
import { Dialog } from '@base-ui/react/dialog';
import { Progress } from '@base-ui/react/progress';
import { useRef, useState } from 'react';
import type { ReviewState } from '../../../shared/bridge';
import { shell, wordsOf } from '../../state/shell';
import { hideBatch } from '../../state/showing';
import { useWindow } from '../../state/window';
import '../../style/kit.css';
import '../../style/batch.css';
import { BatchResult } from './BatchResult';

/** 批量审核: a folder, how far it is, and what came of it. Closing the dialog stops nothing. */
export default function BatchDialog() {
  const isOpen = useWindow((state) => state.showsBatch);
  const batch = useWindow((state) => state.batch);
  const [folder, setFolder] = useState('');
  const [trouble, setTrouble] = useState('');
  const main = useRef<HTMLButtonElement>(null);
  const isWorking = batch?.state === 'working';

  async function choose(): Promise<void> {
    setTrouble('');
    const reply = await shell.startReview({});
    if (!reply.ok) return setTrouble(wordsOf(reply.problems));
    if (reply.value.kind === 'cancelled') return;
    setFolder(reply.value.folder);
    // The first news may have come before this answer.
    useWindow.setState(({ batch: now }) => (now?.state === 'working' ? {} : { batch: begun }));
    main.current?.focus();
  }

  return (
    <CSPProvider disableStyleElements>
      <Dialog.Root open={isOpen} onOpenChange={(open) => !open && hideBatch()}>
        <Dialog.Portal>
          <Dialog.Backdrop className="backdrop" />
          <Dialog.Popup className="dialog batch" initialFocus={main}>
            <Dialog.Title className="dialog-title">批量审核</Dialog.Title>
            <Dialog.Description className="dialog-words">
              把一个文件夹里（连同里面的文件夹）的自评卷和公开的 Word、Excel 表逐个查一遍，问题和得分列成一份
              Excel，存在那个文件夹里。原来的文件只读，一个坏文件不影响别的。
            </Dialog.Description>
            {trouble !== '' && (
              <p className="notice problem" role="alert">
                {trouble}
              </p>
            )}
            {batch && <Standing batch={batch} folder={folder} />}
            <div className="dialog-buttons">
              <Dialog.Close className="button">{isWorking ? '放到后台' : '关闭'}</Dialog.Close>
              {isWorking ? (
                <button ref={main} type="button" className="button main" onClick={() => void shell.cancelReview({})}>
                  停下
                </button>
              ) : (
                <button ref={main} type="button" className="button main" onClick={() => void choose()}>
                  {batch ? '再选一个文件夹…' : '选文件夹…'}
                </button>
              )}
            </div>
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </CSPProvider>
  );
}

const begun: ReviewState = { state: 'working', done: 0, total: 0, file: '' };

function Standing({ batch, folder }: { readonly batch: ReviewState; readonly folder: string }) {
  switch (batch.state) {
    case 'working':
      return (
        <Progress.Root className="batch-state" value={batch.done} max={Math.max(1, batch.total)} aria-label="审核进度">
          <Progress.Label>
            「{folder}」{batch.total === 0 ? '正在找文件……' : `${batch.done}／${batch.total}　${batch.file}`}
          </Progress.Label>
          <Progress.Track className="progress-track">
            <Progress.Indicator className="progress-bar" />
          </Progress.Track>
        </Progress.Root>
      );
    case 'done':
      return <BatchResult done={batch} />;
    case 'failed':
      return (
        <p className="notice problem" role="alert">
          {wordsOf(batch.problems)}
        </p>
      );
    case 'cancelled':
      return (
        <p className="batch-state" role="status">
          已停下。做完的留着，再选一次「{folder}」就接着做。
        </p>
      );
    default:
      return batch satisfies never;
  }
}
