import { type Meaning, readerOf } from './match';

/** What a label beside (or above) a cell asks for. `section`: words beside a whole block, which ask for nothing. */
export type LabelKind =
  | 'project-name'
  | 'project-code'
  | 'authority'
  | 'implementer'
  | 'unit-name'
  | 'contact'
  /** Who filled the form in, checked it, and when: below it. */
  | 'signer'
  /** The year the form is of. */
  | 'year'
  | 'goal'
  | 'goal-actual'
  | 'process'
  | 'conclusion'
  | 'problems'
  | 'improvements'
  | 'low-score'
  | 'background'
  | 'project-head'
  | 'finance-head'
  | 'remark'
  | 'rating'
  /** The score of the whole, said beside who and what. */
  | 'total-score'
  | 'section';

const labels: readonly Meaning<LabelKind>[] = [
  {
    kind: 'project-name',
    printed: [
      '项目名称',
      '项目（政策）名称',
      '专项名称',
      '项目名',
      '专项资金名称',
      '项目支出名称',
      '转移支付（项目）名称',
      '转移支付名称',
    ],
  },
  { kind: 'project-code', printed: ['项目编码', '项目代码', '项目编号'] },
  {
    kind: 'authority',
    printed: [
      '主管部门',
      '主管单位',
      '市级主管部门',
      '县级主管部门',
      '区级主管部门',
      '主管部门及代码',
      '主管部门名称',
      '项目主管部门',
      '预算部门',
      '预算主管部门',
    ],
    like: /主管(部门|单位)名称$/,
  },
  {
    kind: 'implementer',
    printed: [
      '实施单位',
      '项目实施单位',
      '资金使用单位',
      '项目单位',
      '项目实施单位（部门）',
      '承担单位',
      '实施单位名称',
      '用款单位',
    ],
  },
  {
    kind: 'unit-name',
    printed: ['单位名称', '部门名称', '预算单位', '部门（单位）名称', '填报单位', '部门', '评价单位', '单位'],
    like: /^[省市县区州本一二级预算]*(部门|单位)名称$/,
  },
  { kind: 'contact', printed: ['负责人及电话', '项目负责人及电话', '联系人及电话', '负责人及联系电话', '联系人', '联系电话'] },
  {
    kind: 'signer',
    printed: [
      ...['填报人', '填表人', '经办人', '制表人', '填报人员', '填表人员', '审核人', '复核人'],
      ...['填报日期', '填表日期', '填报时间', '填表时间', '报送日期', '评价人', '自评人', '审核人员', '填报人签字', '经办人签字'],
      ...['分管领导', '部门负责人', '科室负责人', '主要负责人', '单位负责人签字', '分管负责人', '单位公章'],
    ],
    like: /^(填[报表]|经办|制表|审核|复核).{0,3}(人|员|日期|时间)/,
  },
  { kind: 'year', printed: ['年度', '预算年度', '评价年度', '自评年度', '所属年度', '项目年度', '资金年度'] },
  {
    kind: 'goal',
    printed: [
      ...[
        '年度总体目标',
        '预期目标',
        '年初设定目标',
        '年初目标',
        '项目年度目标',
        '年初预期目标',
        '总体目标',
        '年度目标',
        '绩效目标',
      ],
      ...['年初绩效目标', '年度绩效目标', '设定目标', '项目绩效目标', '预期绩效目标', '年度履职目标', '履职目标'],
      ...['年度预期目标', '年初设定绩效目标', '年度设定目标', '总体绩效目标', '年度总目标', '总目标'],
    ],
  },
  {
    kind: 'goal-actual',
    printed: [
      ...['实际完成情况', '年度总体目标完成情况综述', '全年实际完成情况', '年度目标完成情况', '目标实际完成情况', '全年完成情况'],
      ...[
        '年度总体目标完成情况',
        '目标完成情况',
        '总体目标完成情况',
        '全年目标实际完成情况',
        '完成情况',
        '绩效目标完成情况',
        '实际完成',
        '年度实际完成',
        '具体完成情况',
        '实际完成目标情况',
      ],
    ],
    like: /^(年度|全年|年末|年终|本年度?)?(总体)?(绩效)?(目标)?(实际完成(情况)?|完成情况)$/,
  },
  {
    kind: 'process',
    printed: ['项目实施内容及过程概述', '实施内容及过程概述', '项目实施内容', '项目实施过程', '项目实施情况', '主要实施内容'],
    like: /实施(内容|过程)/,
  },
  { kind: 'conclusion', printed: ['评价结论', '自评结论', '总体评价', '综合评价结论', '绩效自评结论'] },
  {
    kind: 'problems',
    printed: ['存在问题', '存在主要问题', '存在的问题', '主要问题', '存在的主要问题', '存在问题及原因分析'],
    like: /^存在.{0,4}问题/,
  },
  {
    kind: 'improvements',
    printed: ['改进措施', '改进建议', '下一步改进措施', '整改措施', '改进措施及建议', '改进措施及结果应用方案', '建议'],
    like: /^(下一步)?(改进|整改)/,
  },
  {
    kind: 'low-score',
    printed: [
      '总分在80分以下的项目未实现绩效目标的原因分析及拟采取的措施说明',
      '未实现绩效目标的原因分析及拟采取的措施说明',
      '偏差大或目标未完成原因分析',
    ],
    like: /未(实现|完成).{0,8}原因.{0,12}措施/,
  },
  { kind: 'background', printed: ['设立背景', '立项背景', '项目背景', '项目概况', '立项依据'] },
  { kind: 'project-head', printed: ['项目负责人', '单位负责人', '负责人', '项目负责人签字'] },
  { kind: 'finance-head', printed: ['财务负责人', '财务负责人签字', '会计负责人'] },
  {
    kind: 'remark',
    printed: ['其他需要说明的事项', '其他需要说明的问题', '需要说明的事项', '需要说明的问题', '其他需说明的事项', '其他说明事项'],
    like: /^其[他它]?需要?说明/,
  },
  { kind: 'rating', printed: ['评价等级', '自评等级', '评级', '等级', '绩效等级', '自评结果等级'] },
  {
    kind: 'total-score',
    printed: [
      '自评总分',
      '自评总得分',
      '项目自评总分',
      '自评总分值',
      '总分',
      '总得分',
      '得分合计',
      '自评得分合计',
      '自评得分',
      '项目自评得分',
    ],
  },
  {
    kind: 'section',
    printed: [
      ...['项目基本情况', '基本情况', '绩效指标', '年度绩效指标', '年度绩效指标完成情况', '预算执行情况', '项目预算执行情况'],
      ...[
        '项目资金',
        '预算资金',
        '资金情况',
        '项目年度目标完成情况',
        '年度绩效目标',
        '资金投入情况',
        '部门预算情况',
        '绩效指标完成情况',
      ],
      ...[
        '年度预算执行情况',
        '项目资金情况',
        '分层分类指标',
        '评分方法',
        '目标',
        '当年绩效目标',
        '全年（调整）绩效目标',
        '调整绩效目标',
        '绩效指标分析',
        '部门整体绩效指标',
      ],
    ],
    like: /^(年度)?(绩效)?(指标|目标)?(预算)?(执行|完成)情况$/,
  },
];

export const readLabel = readerOf(labels);

/** Words that head the last row: what the lines add up to. */
const TOTAL =
  /^(合计|总计|总分|总得分|得分合计|自评得分合计|自评总分|总分合计|合计得分|总评得分|分值合计|分值|自评得分|评价得分|综合得分|总体得分)$/;
const SUBTOTAL = /^(小计|.{1,8}小计)$/;

export function isTotal(levelledText: string): boolean {
  return TOTAL.test(levelledText.replace(/[（(].*[)）]$/, ''));
}

export function isSubtotal(levelledText: string): boolean {
  return SUBTOTAL.test(levelledText);
}

/** Words of the report around a table: a sentence, or the numbered heading of a chapter. */
export function isProse(text: string): boolean {
  const plain = text.trim();
  return /[。！？；]$/.test(plain) || /^([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])/.test(plain);
}

/** 「注：」「说明：」「备注：」 below a table. */
export function isNote(text: string): boolean {
  return /^\s*(注|说\s*明|备\s*注|填表说明|填报说明)\s*(\d+)?\s*[:：.、]/.test(text);
}
