import { type Score, type Switches, whenAbsent } from '../../../shared/pack';
import { absentWords, formulaWords } from './words';

/** How a line turns figures into points, each way of scoring in its own shape. */
export function ScoreWords({ score }: { score: Score }) {
  if (typeof score === 'string') return <Formula name="得分" words={formulaWords(score)} />;
  if ('parts' in score) {
    return (
      <List lead="分几部分算，相加：">
        {score.parts.map((part) => (
          <li key={part.name}>
            {part.name}（{formulaWords(part.points)} 分）＝ {formulaWords(part.score)}
            {hasSwitch(part) && <span className="rule-faint">　{absentWords(whenAbsent(part))}</span>}
          </li>
        ))}
      </List>
    );
  }
  if ('checklist' in score) return <Checklist {...score.checklist} />;
  if ('ladder' in score) {
    return (
      <List lead={`按「${formulaWords(score.ladder.of)}」分段：`}>
        {score.ladder.bands.map((band) => (
          <li key={band.in}>
            {bandWords(band.in)}：得 {formulaWords(band.score)}
          </li>
        ))}
      </List>
    );
  }
  if ('graded' in score) {
    return (
      <List lead={`选档，得分 ＝ 系数 × 分值${score.graded.between === 'true' ? '（可以取两档之间的系数）' : ''}：`}>
        {score.graded.grades.map((grade) => (
          <li key={grade.name}>{gradeWords(grade)}</li>
        ))}
      </List>
    );
  }
  if ('steps' in score) {
    const { of, full, step, each, side } = score.steps;
    const away = { below: '每低', above: '每高', both: '每偏离' }[side];
    const words = `「${formulaWords(of)}」以 ${formulaWords(full)} 为准，${away} ${formulaWords(step)} 扣 ${formulaWords(each)} 分，不足一步不扣`;
    return <p className="rule-formula">{words}</p>;
  }
  return <p className="rule-formula">{'manual' in score ? `人工打分：${score.manual}` : `不由单位自评：${score.review}`}</p>;
}

/** `得分 ＝ …`, or a step of it. */
export function Formula({ name, words }: { name: string; words: string }) {
  return (
    <p className="rule-formula">
      {name} ＝ {words}
    </p>
  );
}

type ChecklistSpec = Extract<Score, { checklist: unknown }>['checklist'];

function Checklist({ items, tally }: ChecklistSpec) {
  const counts = tally && Object.entries(tally).sort(([a], [b]) => Number.parseInt(b, 10) - Number.parseInt(a, 10));
  return (
    <>
      <List lead={`对照 ${items.length} 个要点，逐个判断是否符合：`}>
        {items.map((item) => (
          <li key={item.id}>
            {item.name}
            {item.points && <span className="rule-faint">（{formulaWords(item.points)} 分）</span>}
          </li>
        ))}
      </List>
      {counts && (
        <p className="rule-formula">
          {counts.map(([least, earned]) => `符合 ${least} 个得 ${formulaWords(earned)} 分`).join('；')}；再少得 0 分
        </p>
      )}
    </>
  );
}

function List({ lead, children }: { lead: string; children: React.ReactNode }) {
  return (
    <div className="rule-formula">
      {lead}
      <ul className="rule-list">{children}</ul>
    </div>
  );
}

type GradeSpec = Extract<Score, { graded: unknown }>['graded']['grades'][number];

function gradeWords({ name, value, from, to, end }: GradeSpec): string {
  if (value !== undefined) return `${name}：${formulaWords(value)}`;
  return `${name}：${formulaWords(from ?? '0')} 至 ${formulaWords(to ?? '100%')}${end === 'open' ? '（不含）' : ''}`;
}

/** Bands are written as intervals or comparisons already; only the signs are made those of print. */
function bandWords(band: string): string {
  return band.replaceAll('<=', '≤').replaceAll('>=', '≥');
}

/** Whether a part says something of its own about 本年无此项 or 分母为 0. */
function hasSwitch(part: Switches): boolean {
  return [part['when-none'], part['when-zero-divisor'], part['when-undefined']].some((word) => word !== undefined);
}
