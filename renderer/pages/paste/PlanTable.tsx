import type { Matrix } from '../../../shared/sheets/clipboard';
import type { ListColumn, Plan } from '../../../shared/sheets/clipboard/projects';

interface Props {
  readonly matrix: Matrix;
  readonly plan: Plan;
  readonly columns: readonly ListColumn[];
  readonly onKeys: (keys: readonly (string | null)[]) => void;
}

const ROWS_SHOWN = 3;

/** The first rows of what was pasted, and over each column what it is taken for. */
export function PlanTable({ matrix, plan, columns, onKeys }: Props) {
  const { keys, headingRows } = plan;
  const set = (at: number, key: string) =>
    // One column of the list is filled by one pasted column: the choice is taken away from where it was.
    onKeys(keys.map((old, index) => (index === at ? key || null : old === key ? null : old)));
  const source = columns.find((column) => column.amount)?.amount?.source;
  const rows = matrix.slice(0, headingRows + ROWS_SHOWN);
  return (
    <section className="paste-part">
      <h3>每一列是什么</h3>
      {source !== undefined && (
        <p className="side-words">表头没有写明资金来源的，先当作「{source}」；不对就在下面改。空着的格不动原来的数。</p>
      )}
      <div className="plan-scroll">
        <table className="plan">
          <thead>
            <tr>
              {keys.map((key, index) => (
                <th key={index} scope="col">
                  <select
                    className={`textbox ${key === null ? 'unused' : ''}`}
                    aria-label={`第 ${index + 1} 列是`}
                    value={key ?? ''}
                    onChange={(event) => set(index, event.currentTarget.value)}
                  >
                    <option value="">不用</option>
                    {columns.map((column) => (
                      <option key={column.key} value={column.key}>
                        {column.label}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index} className={index < headingRows ? 'plan-heading' : ''}>
                {row.map((text, column) => (
                  <td key={column}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
