import { useStore } from '../../state/store';
import { stopReading } from '../../state/importing';

/** A document is being read: what is being done, and a way to stop. */
export function ReadingBar() {
  const job = useStore((state) => state.job);
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
