import { memo } from 'react';
import { enterPage } from '../../kit/regions';
import { runAction } from '../../state/actions';
import { dismissNotice, useStore } from '../../state/store';

/** A sentence about what just happened or could not be done. */
export const NoticeBar = memo(function NoticeBar() {
  const notice = useStore((state) => state.notice);
  if (!notice) return null;
  return (
    <div className={`notice ${notice.tone}`} role={notice.tone === 'problem' ? 'alert' : 'status'}>
      <p>{notice.words}</p>
      {notice.undoes && (
        <button type="button" className="button quiet" onClick={takeBack}>
          撤销 <kbd>Ctrl Z</kbd>
        </button>
      )}
      <button type="button" className="button quiet" onClick={putAway}>
        知道了
      </button>
    </div>
  );
});

function takeBack(): void {
  dismissNotice();
  runAction('undo');
}

/** The button goes with its notice: the focus goes on to the page. */
function putAway(): void {
  dismissNotice();
  requestAnimationFrame(() => document.activeElement === document.body && enterPage());
}
