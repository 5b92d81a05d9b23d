import { type Meaning, readerOf } from './match';

/** What a column of a project's money holds. */
export type FundsColumnKind =
  | 'row'
  | 'initial'
  | 'adjusted'
  /** Money that has arrived, where a form prints it beside what was spent; elsewhere it is what the form calls spent. */
  | 'received'
  | 'executed'
  | 'expected'
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
      ...[
        '全年预算数',
        '调整后预算数',
        '调整预算数',
        '调整预算',
        '调整后',
        '年中调整预算数',
        '全年预算',
        '调整后预算',
        '预算数',
        '全年（调整）预算数',
        '年度预算',
        '预算调整数',
      ],
      ...['全年预算金额', '调整后全年预算数', '本年预算数', '预算金额', '预算安排数'],
    ],
    like: /(调整后?|全年).{0,4}预算/,
  },
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
    printed: ['执行率', '预算执行率', '资金执行率', '支出率', '截止月执行率', '预算执行进度', '执行进度', '支出进度'],
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

export const readFundsColumn = readerOf(columns);

const INSTEAD: Partial<Record<FundsColumnKind, FundsColumnKind>> = { received: 'executed', 'received-rate': 'rate' };

/** Columns of one heading: what has arrived stands for what was spent, and its rate for the rate, only where that is not printed as well. */
export function withSpent<One extends { readonly kind: FundsColumnKind }>(columns: readonly One[]): One[] {
  const kinds = new Set(columns.map(({ kind }) => kind));
  return columns.map((one) => {
    const instead = INSTEAD[one.kind];
    return instead === undefined || kinds.has(instead) ? one : { ...one, kind: instead };
  });
}

/** Whose money a row is: `total` is the sum of the others. */
export type FundsRowKind = 'total' | 'fiscal' | 'central' | 'local' | 'carried' | 'special-account' | 'unit-own' | 'other';

const rows: readonly Meaning<FundsRowKind>[] = [
  {
    kind: 'total',
    printed: [
      '年度资金总额',
      '年度总金额',
      '总金额',
      '资金总额',
      '总额',
      '年度资金总计',
      '合计',
      '年度财政资金总额',
      '项目资金总额',
      '资金合计',
      '总计',
      '小计',
    ],
    like: /总额$/,
  },
  {
    kind: 'fiscal',
    printed: [
      ...[
        '财政资金',
        '财政性资金',
        '财政拨款',
        '当年财政拨款',
        '本年财政拨款',
        '本年一般公共预算拨款',
        '一般公共预算',
        '一般公共预算资金',
      ],
      ...['本年一般公共预算', '年度财政拨款', '一般公共预算拨款', '一般公共预算财政拨款', '当年财政拨款资金', '本级财政资金'],
    ],
    like: /财政拨款|公共预算/,
  },
  {
    kind: 'central',
    printed: ['中央补助', '中央财政资金', '中央资金', '上级补助', '中央、省、市补助', '上级资金', '上级财政资金', '中央财政补助'],
    like: /(中央|上级).{0,4}(补助|资金)/,
  },
  {
    kind: 'local',
    printed: ['地方资金', '地方财政资金', '县级资金', '市级资金', '区级资金', '省级资金', '地方配套', '本级资金'],
    like: /^(地方|[省市县区]级).{0,4}资金/,
  },
  {
    kind: 'carried',
    printed: ['上年结转资金', '上年结转', '上年结转结余', '上年结余', '结转资金', '以前年度结转'],
    like: /结转/,
  },
  { kind: 'special-account', printed: ['财政专户管理资金', '财政专户资金', '财政专户'], like: /专户/ },
  { kind: 'unit-own', printed: ['单位资金', '自有资金', '单位自有资金', '事业收入'], like: /^(单位|自有)/ },
  { kind: 'other', printed: ['其他资金', '其它资金', '其他', '社会资金'], like: /^其[他它]/ },
];

const read = readerOf(rows);

/** Which source a row of money is. 「其中：」 before it does not matter. */
export function readFundsRow(text: string) {
  return read(text.replace(/^\s*其\s*中\s*[:：]?\s*/, ''));
}
