import type { ReviewedChange } from '../../state/window';

interface Props {
  readonly changes: readonly ReviewedChange[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** Place by place: as it stands, as it would be, and whether it is taken. */
export function ReviewTable({ changes, chosen, onChosen }: Props) {
  const groups = [...new Set(changes.map(({ group }) => group))];
  const every = changes.map(({ binding }) => binding);
  const isEvery = every.every((binding) => chosen.has(binding));
  const set = (bindings: readonly string[], take: boolean) => {
    const rest = [...chosen].filter((one) => !bindings.includes(one));
    onChosen(new Set(take ? [...rest, ...bindings] : rest));
  };
  return (
    <table className="differences">
      <thead>
        <tr>
          <th scope="col">
            <label className="take">
              <input type="checkbox" aria-label="全选" checked={isEvery} onChange={() => set(every, !isEvery)} />
              <span>哪一处</span>
            </label>
          </th>
          <th scope="col">现在</th>
          <th scope="col">改为</th>
        </tr>
      </thead>
      {groups.map((group) => {
        const here = changes.filter((change) => change.group === group);
        const all = here.map(({ binding }) => binding);
        const isWhole = all.every((binding) => chosen.has(binding));
        return (
          <tbody key={group}>
            {group !== '' && (
              <tr>
                <th scope="rowgroup" colSpan={3}>
                  <label className="take">
                    <input type="checkbox" checked={isWhole} onChange={() => set(all, !isWhole)} />
                    <span>{group}</span>
                  </label>
                </th>
              </tr>
            )}
            {here.map((change) => (
              <Row
                key={change.binding}
                change={change}
                taken={chosen.has(change.binding)}
                onTaken={(take) => set([change.binding], take)}
              />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

interface RowProps {
  readonly change: ReviewedChange;
  readonly taken: boolean;
  readonly onTaken: (take: boolean) => void;
}

function Row({ change, taken, onTaken }: RowProps) {
  return (
    <tr className={taken ? '' : 'left-out'}>
      <th scope="row">
        <label className="take">
          <input type="checkbox" checked={taken} onChange={(event) => onTaken(event.currentTarget.checked)} />
          <span>
            {change.name}
            {change.isConflict && <span className="tag warn">两边都填了</span>}
          </span>
        </label>
      </th>
      <td className="before">{change.before || '（空白）'}</td>
      <td className="after">{change.after || '（空白）'}</td>
    </tr>
  );
}
