import { explain, parse } from '../../../shared/formula';
import {
  type Indicator,
  type Input,
  type Pack,
  type Rule,
  type Step,
  type Table,
  type WhenAbsent,
  type WhenUndefined,
  whenAbsent,
} from '../../../shared/pack';

/** A formula as an officer would write it; as it stands in the pack where it cannot be read. */
export function formulaWords(source: string): string {
  const parsed = parse(source);
  if (!parsed.ok) return source;
  return explain(
    parsed.value,
    (name) => name,
    (name) => ({ kind: 'missing', places: [name] }),
  ).words;
}

export function stepWords(step: Step): string {
  return formulaWords(typeof step === 'string' ? step : step.formula);
}

/** What becomes of a line without a figure. */
const consequences: Record<WhenUndefined, string> = {
  full: '得满分',
  zero: '得 0 分',
  ask: '由填表人打分并写明理由（规则没有写怎么办）',
  rebase: '不计入总分，其余各行按比例折算',
  manual: '改由人工打分',
};

/** What 本年无此项 and 分母为 0 mean for a line, in a sentence or two. */
export function absentWords({ none, zeroDivisor }: WhenAbsent): string {
  if (none === zeroDivisor) return `本年无此项、分母为 0 的，${consequences[none]}。`;
  return `本年无此项的，${consequences[none]}；分母为 0 的，${consequences[zeroDivisor]}。`;
}

/** Which of them holds for a line: its own word, else the pack's. Null where nothing is divided: by hand, or by grade. */
export function undefinedFor(spec: Indicator | Rule, pack: Pack): string | null {
  const { score } = spec;
  if (typeof score !== 'string' && ('manual' in score || 'review' in score)) return null;
  // A coefficient outside its grade is a slip to put right: the pack's general word does not cover it.
  if (typeof score !== 'string' && 'graded' in score) return null;
  return absentWords(whenAbsent(spec, pack));
}

/** A figure a line uses, and where it is filled in. */
export interface UsedFigure {
  readonly name: string;
  readonly from: string;
}

/** What a line's formulas read, in the words of the page where each is typed. */
export function figuresUsed(spec: Indicator | Rule, table: Table, pack: Pack): readonly UsedFigure[] {
  return Object.entries(spec.inputs).map(([name, input]) => ({ name, from: sourceWords(input, table, pack) }));
}

function sourceWords(input: Input, table: Table, pack: Pack): string {
  if (typeof input !== 'string' && 'id' in input) return withWhere('在这一行填', input.where);
  const from = typeof input === 'string' ? input : input.from;
  const [kind = '', id = '', column = ''] = from.split('.');
  const where = typeof input === 'string' ? undefined : input.where;
  switch (kind) {
    case 'unit': {
      const fact = pack.facts.find((one) => one.id === id);
      return withWhere(`单位基础数据「${fact?.name ?? id}」`, where ?? fact?.where);
    }
    case 'rollup':
      return withWhere(`由各项目汇总「${pack.rollups.find((one) => one.id === id)?.name ?? id}」`, where);
    case 'project':
      return withWhere('项目基础数据', where);
    case 'funds':
      return withWhere(`项目资金「${table.funds?.columns.find((one) => one.id === column)?.name ?? column}」`, where);
    case 'measure':
      return withWhere('由本项目的指标汇总', where);
    default:
      return withWhere('逐行填', where);
  }
}

function withWhere(words: string, where: string | undefined): string {
  return where ? `${words}，取自${where}` : words;
}
