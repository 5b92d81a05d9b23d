import type { ComparedProject, Comparison, Difference } from '../../../shared/sheets/clipboard/projects';

interface Props {
  readonly comparison: Comparison;
  /** Projects the officer leaves out. */
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
  readonly unit: string;
  readonly formUnit: string;
}

/** What would change, project by project: as it stands, as it would be. */
export function Differences({ comparison, left, onLeft, unit, formUnit }: Props) {
  const { projects, unchanged } = comparison;
  const toggle = (id: string, take: boolean) => onLeft(new Set(take ? [...left].filter((one) => one !== id) : [...left, id]));
  return (
    <section className="paste-part">
      <h3>
        不同之处
        {unchanged > 0 && <span className="faint">（另有 {unchanged} 个项目完全一样）</span>}
      </h3>
      {projects.length === 0 ? (
        <p className="side-words">没有不同，不用填。</p>
      ) : (
        <table className="differences">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">栏目</th>
              <th scope="col">现在</th>
              <th scope="col">改为{unit === formUnit ? '' : `（${formUnit}）`}</th>
            </tr>
          </thead>
          {projects.map((project) => (
            <OneProject
              key={project.id}
              project={project}
              taken={!left.has(project.id)}
              onTaken={(take) => toggle(project.id, take)}
              converted={unit !== formUnit}
            />
          ))}
        </table>
      )}
    </section>
  );
}

interface OneProps {
  readonly project: ComparedProject;
  readonly taken: boolean;
  readonly onTaken: (take: boolean) => void;
  readonly converted: boolean;
}

function OneProject({ project, taken, onTaken, converted }: OneProps) {
  const shown: readonly (Difference | null)[] = project.differences.length > 0 ? project.differences : [null];
  return (
    <tbody className={taken ? '' : 'left-out'}>
      {shown.map((difference, index) => (
        <tr key={difference?.binding ?? ''}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={shown.length}>
              <label className="take">
                <input type="checkbox" checked={taken} onChange={(event) => onTaken(event.currentTarget.checked)} />
                <span>
                  {project.name || project.code}
                  {project.isNew && <span className="tag good">新项目</span>}
                </span>
              </label>
            </th>
          )}
          {difference ? <OneDifference {...difference} converted={converted} /> : <td colSpan={3}>没有别的内容</td>}
        </tr>
      ))}
    </tbody>
  );
}

function OneDifference({ label, before, after, pasted, refusal, converted }: Difference & { converted: boolean }) {
  return (
    <>
      <td className="where">{label}</td>
      <td className="figures before">{before || '待填'}</td>
      {refusal === null ? (
        <td className="figures after">
          {after}
          {converted && after !== pasted && <small> ← {pasted} 元</small>}
        </td>
      ) : (
        <td className="after refused-here">不填：{refusal}</td>
      )}
    </>
  );
}
