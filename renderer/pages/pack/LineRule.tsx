import type { Indicator, Pack, Rule, Table } from '../../../shared/pack';
import { formulaWords } from '../../../shared/scores';
import { Formula, ScoreWords } from './ScoreWords';
import { figuresUsed, undefinedFor } from './words';

interface Props {
  readonly spec: Indicator | Rule;
  readonly table: Table;
  readonly pack: Pack;
  /** The workbook's: names of figures may say which year they are of. */
  readonly year: string;
}

/** One line's rule in full: its steps and score in words, what it reads, what 无此项 means, where the rule comes from. */
export function LineRule({ spec, table, pack, year }: Props) {
  const figures = figuresUsed(spec, table, pack, year);
  const otherwise = undefinedFor(spec, pack);
  return (
    <div className="rule">
      <div className="rule-formulas">
        {Object.entries(spec.steps).map(([name, step]) => (
          <Formula key={name} name={name} words={formulaWords(step.formula)} />
        ))}
        <ScoreWords score={spec.score} />
        {spec.max && <p className="rule-formula">最多得 {formulaWords(spec.max)} 分</p>}
        {spec.exempt && <p className="rule-formula">免考：{formulaWords(spec.exempt)} 的，得满分</p>}
        {spec.applies && <p className="rule-formula">只在 {formulaWords(spec.applies)} 时考核</p>}
      </div>
      <dl className="rule-facts">
        {figures.length > 0 && (
          <>
            <dt>用到的数</dt>
            <dd>
              <ul>
                {figures.map(({ name, from }) => (
                  <li key={name}>
                    {name}：{from}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {otherwise && (
          <>
            <dt>无此项时</dt>
            <dd>{otherwise}</dd>
          </>
        )}
        {spec.kind !== 'rule' && spec.correction && (
          <>
            <dt>更正</dt>
            <dd>{spec.correction}</dd>
          </>
        )}
        <dt>依据</dt>
        <dd>{spec.source}</dd>
      </dl>
    </div>
  );
}
