import { type Meaning, readerOf } from './match';

/** Whose money a row is: `total` is the sum of the others, `left-over` no source but what there still was when the year ended. */
export type FundsRowKind =
  | 'total'
  | 'fiscal'
  | 'central'
  | 'local'
  | 'left-over'
  | 'carried'
  | 'special-account'
  | 'unit-own'
  | 'other';

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
    kind: 'left-over',
    printed: ['结余结转', '结余结转资金', '结余', '结余资金', '项目结余', '项目结余资金'],
    like: /^(?!.*(上年|以前|历年))((年[末底终]|期末|本年|当年).{0,4}结[转余]|.*结[转余].{0,4}[下次]年)/,
  },
  {
    kind: 'carried',
    printed: ['上年结转资金', '上年结转', '上年结转结余', '上年结余', '结转资金', '以前年度结转'],
    like: /结转|(上年|以前年度|历年).{0,2}结余/,
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
