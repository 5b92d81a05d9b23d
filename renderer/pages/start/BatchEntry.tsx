import { runAction } from '../../state/actions';

/** For whoever reviews what many units hand in. */
export function BatchEntry() {
  return (
    <section className="start-section" aria-labelledby="batch-entry">
      <h2 id="batch-entry">审核许多单位</h2>
      <p className="start-hint">把各单位交来的自评卷和公开的表一次查完，问题和得分列成一份 Excel。</p>
      <button type="button" className="button" onClick={() => runAction('review')}>
        批量审核一个文件夹…
      </button>
    </section>
  );
}
