import type { ReviewState } from '../../../shared/bridge';
import { shell } from '../../state/shell';

/** What a review came to: counts, files that could not be read, and where its table is. */
export function BatchResult({ done }: { readonly done: Extract<ReviewState, { state: 'done' }> }) {
  const { name, files, units, error, doubt, hint, missing, unreadable, unreadableCount } = done;
  return (
    <section className="batch-state" role="status" data-testid="reviewed">
      <p>
        审核了 {files} 个文件，{units} 个单位：错误 {error}，疑点 {doubt}，提示 {hint}，待填 {missing}。结果在「{name}」。
      </p>
      <div className="batch-open">
        <button type="button" className="button" onClick={() => void shell.openReview({ what: 'table' })}>
          打开结果 Excel
        </button>
        <button type="button" className="button" onClick={() => void shell.openReview({ what: 'folder' })}>
          打开所在文件夹
        </button>
      </div>
      {unreadableCount > 0 && (
        <>
          <h3>读不了的 {unreadableCount} 个文件</h3>
          <ul className="batch-unread" tabIndex={0} aria-label="读不了的文件">
            {unreadable.map(({ file, message }) => (
              <li key={file}>
                <strong>{file}</strong>：{message}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
