import type { Difference } from '../../../shared/merging';

/** More than this nobody reads; the version itself can be looked at. */
const MOST = 200;

/** Place by place: what that version says, what stands there now. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  if (differences.length === 0) return <p className="versions-hint">填的内容与现在的一样。</p>;
  const more = differences.length - MOST;
  return (
    <>
      <table className="versions-table">
        <thead>
          <tr>
            <th scope="col">哪一处</th>
            <th scope="col">那一版</th>
            <th scope="col">现在</th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, MOST).map(({ binding, name, before, after }) => (
            <tr key={binding}>
              <th scope="row">{name}</th>
              <td>{before ?? <Nothing />}</td>
              <td>{after ?? <Nothing />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="versions-hint">另有 {more} 处，请打开来看。</p>}
    </>
  );
}

function Nothing() {
  return <span className="versions-nothing">没有填</span>;
}
