import type { SampleSummary } from '../../../shared/bridge';
import { openWith } from '../../state/files';
import { shell } from '../../state/shell';

interface Props {
  readonly samples: readonly SampleSummary[];
  /** Nothing was ever opened here: they are in sight. */
  readonly isFirst: boolean;
}

/** Worked examples to look at and to try things on; folded away once there is work of one's own. */
export function Samples({ samples, isFirst }: Props) {
  return (
    <details className="start-section samples" open={isFirst}>
      <summary>看样例</summary>
      <p className="start-hint">用公开的决算数据填好的整卷，可以随意改着看，不影响样例本身。</p>
      <ul className="cards">
        {samples.map((sample) => (
          <li key={sample.id}>
            <button type="button" className="card" onClick={() => void openWith(shell.openSample({ id: sample.id }))}>
              <strong>{sample.title}</strong>
              <span>{sample.note}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
