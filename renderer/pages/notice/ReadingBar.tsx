import { stopReading } from '../../state/importing';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window';

/** While a document is being read: what is being done, and a way to stop. */
export function ReadingBar() {
  const isReading = useWindow((state) => state.reading);
  const job = useStore((state) => state.job);
  if (!isReading) return null;
  const words = job?.state === 'working' ? job.words : '正在读';
  return (
    <p className="reading-bar" role="status">
      {words}……
      <button type="button" className="button" onClick={stopReading}>
        取消
      </button>
    </p>
  );
}
