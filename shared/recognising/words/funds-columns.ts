import { isOfPast, type Meaning, type Reader, readerOf } from './match';

/** What a column of a project's money holds. */
export type FundsColumnKind =
  | 'row'
  | 'initial'
  | 'adjusted'
  | 'executed'
  | 'expected'
  /** What a form may print beside the budget, or in its place: the budget as adjusted, what was handed down, the budget of the whole. */
  | 'adjustment'
  | 'granted'
  | 'whole-budget'
  /** An amount that is asked for nowhere: what was added in the year, what is left, what there is for all years. */
  | 'unasked'
  /** What a form may print beside what was spent in the year: what arrived, what was spent in a part of it, or in all years. */
  | 'received'
  | 'part-spent'
  | 'ever-spent'
  | 'rate'
  | 'received-rate'
  | 'points'
  | 'score'
  | 'reason';

const columns: readonly Meaning<FundsColumnKind>[] = [
  { kind: 'row', printed: ['资金来源', '年度预算数', '资金性质', '项目资金', '资金类别', '预算资金'] },
  {
    kind: 'initial',
    printed: ['年初预算数', '年初预算', '年初', '年初预算金额', '年初批复数', '年初预算批复数', '年初数'],
    like: /年初预算/,
  },
  {
    kind: 'adjusted',
    printed: [
      ...['全年预算数', '调整后预算数', '调整后', '全年预算', '调整后预算', '预算数', '全年（调整）预算数', '年度预算'],
      ...['全年预算金额', '调整后全年预算数', '本年预算数', '预算金额', '预算安排数', '本年预算', '当年预算', '当年预算数'],
      ...['批复预算数', '批复预算', '批复金额', '预算批复数', '预算批复金额', '项目预算数'],
    ],
    like: /(调整后|全年).{0,4}预算/,
  },
  { kind: 'whole-budget', printed: ['总预算', '项目总预算', '预算总额'] },
  {
    kind: 'adjustment',
    printed: ['调整预算数', '调整预算', '年中调整预算数', '预算调整数'],
    like: /调整.{0,4}预算/,
  },
  {
    kind: 'unasked',
    printed: [
      '调整数',
      '年中调整数',
      '调整金额',
      '预算调整金额',
      '追加预算',
      '追加预算数',
      '总投资',
      '项目总投资',
      '结余数',
      '结余',
      '结余结转',
      '结转下年',
    ],
    like: /^(年中)?(追加|调增|调减)|^(实施期|项目)总?(预算|投资)[数额]?$|^(年[末底终]|期末).{0,4}结[转余]/,
  },
  { kind: 'granted', printed: ['下达预算数', '下达数', '下达金额', '下达资金', '资金下达数', '下达预算', '指标下达数'] },
  {
    kind: 'expected',
    printed: [
      '全年预计执行数',
      '预计全年执行数',
      '全年预计支出数',
      '预计执行数',
      '全年预计执行',
      '预计全年支出数',
      '年底预计执行数',
    ],
    like: /预计.{0,4}(执行|支出)/,
  },
  { kind: 'part-spent', printed: ['上半年执行数', '上半年支出数'], like: /^(上半年|前?[一二三]季度).{0,4}(执行|支出)/ },
  {
    kind: 'ever-spent',
    printed: ['累计执行数', '累计支出数', '累计支出', '累计执行', '实施期累计执行数'],
    like: /累计.{0,4}(执行|支出)/,
  },
  {
    kind: 'executed',
    printed: [
      ...[
        '全年执行数',
        '预算执行数',
        '执行数',
        '截止月执行数',
        '截止月支出数',
        '实际支出数',
        '执行',
        '全年支出数',
        '实际执行数',
        '全年执行',
        '支出数',
      ],
      ...[
        '全年实际支出数',
        '实际支出',
        '执行金额',
        '决算数',
        '全年执行金额',
        '年度执行数',
        '实际执行',
        '全年实际执行',
        '全年实际执行数',
        '预算执行金额',
        '本年执行数',
        '本年支出数',
        '年度执行',
        '当年执行数',
        '当年支出数',
        '支付金额',
        '支付数',
        '资金支付数',
        '支出金额',
        '资金支出数',
        '资金使用数',
      ],
    ],
    like: /(执行数|支出数)$/,
  },
  {
    kind: 'received',
    printed: ['到位资金数', '资金到位数', '到位数', '到位资金', '资金到位', '实际到位资金', '实际到位数', '全年到位数'],
    like: /到位.{0,2}[数额]$/,
  },
  {
    kind: 'rate',
    printed: [
      '执行率',
      '预算执行率',
      '资金执行率',
      '支出率',
      '截止月执行率',
      '预算执行进度',
      '执行进度',
      '支出进度',
      '支出完成率',
    ],
    like: /执行率/,
  },
  { kind: 'received-rate', printed: ['到位率', '资金到位率'], like: /到位率$/ },
  { kind: 'points', printed: ['分值', '权重', '执行率权重', '参考分值', '标准分值', '标准分'] },
  {
    kind: 'score',
    printed: ['得分', '自评得分', '执行率得分', '执行得分', '预算执行得分', '预算执行率得分', '自评分', '评价得分'],
  },
  {
    kind: 'reason',
    printed: [
      '原因',
      '偏差原因',
      '未完成原因',
      '偏差原因分析及改进措施',
      '偏差原因分析',
      '说明',
      '备注',
      '未执行完毕原因分析',
      '原因分析',
    ],
    like: /原因/,
  },
];

const read = readerOf(columns);

/** What a column of money holds; nothing that is asked for where it is of a year before. */
export const readFundsColumn: Reader<FundsColumnKind> = (text) => (isOfPast(text) ? null : read(text));

/** Columns of amounts. */
export const AMOUNTS = [
  ...(['initial', 'adjusted', 'adjustment', 'granted', 'whole-budget', 'unasked'] as const),
  ...(['executed', 'received', 'part-spent', 'ever-spent', 'expected'] as const),
];

export function isAmount(kind: FundsColumnKind): boolean {
  return AMOUNTS.some((one) => one === kind);
}

/** Whether a text heads a column of amounts. */
export function headsAmounts(text: string): boolean {
  const kind = readFundsColumn(text)?.kind;
  return kind !== undefined && isAmount(kind);
}

/** What stands for a column that a form does not print: the first of these that it does. */
const INSTEAD: readonly (readonly [wanted: FundsColumnKind, instead: readonly FundsColumnKind[]])[] = [
  ['adjusted', ['adjustment', 'granted', 'whole-budget']],
  ['executed', ['ever-spent', 'part-spent', 'received']],
  ['rate', ['received-rate']],
];

/** The columns of one heading: 到位数 is what was spent only where 执行数 is not printed beside it, and so on. */
export function asMeant<One extends { readonly kind: FundsColumnKind }>(columns: readonly One[]): One[] {
  const has = (kind: FundsColumnKind) => columns.some((one) => one.kind === kind);
  const found = INSTEAD.flatMap(([wanted, instead]) => {
    const one = has(wanted) ? undefined : instead.find(has);
    return one === undefined ? [] : [[one, wanted] as const];
  });
  const kinds = new Map<FundsColumnKind, FundsColumnKind>(found);
  return columns.map((one) => ({ ...one, kind: kinds.get(one.kind) ?? one.kind }));
}
