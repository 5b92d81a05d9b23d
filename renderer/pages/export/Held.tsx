import { goTo } from '../../state/store';
import { pageIds } from '../../state/pageIds';
import { useOpenCounts } from '../check/findings';

/** What the checks still hold, in one line, and the way there. */
export function Held() {
  const counts = useOpenCounts();
  if (!counts) return null;
  const { error, doubt, missing } = counts;
  const said = [
    [error, '处错误'],
    [missing, '处待填'],
    [doubt, '处疑点'],
  ] as const;
  const words = said.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : []));
  return (
    <section className={`export-card export-held ${error > 0 ? 'bad' : ''}`} aria-label="校验" data-testid="held">
      <p>
        {words.length === 0 ? '校验没有发现问题。' : `校验还有 ${words.join('、')}${error > 0 ? '，公开以前最好改掉' : ''}。`}
      </p>
      {words.length > 0 && (
        <button type="button" className="button quiet" onClick={() => goTo(pageIds.check)}>
          去校验
        </button>
      )}
    </section>
  );
}
