import { memo } from 'react';
import { dismissNotice, useStore } from '../../state/store';

/** A sentence about what just happened or could not be done. */
export const NoticeBar = memo(function NoticeBar() {
  const notice = useStore((state) => state.notice);
  if (!notice) return null;
  return (
    <div className={`notice ${notice.tone}`} role={notice.tone === 'problem' ? 'alert' : 'status'}>
      <p>{notice.words}</p>
      <button type="button" className="button quiet" onClick={dismissNotice}>
        知道了
      </button>
    </div>
  );
});
