import { type Meaning, readerOf } from './match';

/** What a column of an indicator table holds. `level`: a level of the tree, the last of them the indicator's own name. */
export type ColumnKind =
  | 'order'
  | 'level'
  | 'name'
  | 'points'
  | 'explanation'
  | 'criterion'
  | 'direction'
  /** 正向、反向、定量 beside a column of signs. */
  | 'nature'
  | 'target'
  | 'adjusted-target'
  /** Of the whole term of a project, where the year's stands beside it. */
  | 'term-target'
  | 'unit'
  | 'actual'
  | 'rate'
  | 'self'
  /** What was taken off the points, where a form prints that in place of the score. */
  | 'deducted'
  | 'review'
  | 'reason'
  | 'note'
  | 'evidence'
  | 'evidence-source'
  | 'evidence-method'
  | MonitorKind;

/** What only a table of 绩效监控 has columns for: the year as it will be, why it may fall short, how likely it is. */
export type MonitorKind =
  | 'expected'
  | 'why'
  | 'cause-funding'
  | 'cause-rules'
  | 'cause-staff'
  | 'cause-equipment'
  | 'cause-other'
  | 'likelihood'
  | 'likely-sure'
  | 'likely-maybe'
  | 'likely-no';

/** Columns of 绩效监控: the national form's, and what others call the same. */
const monitor: readonly Meaning<MonitorKind>[] = [
  {
    kind: 'expected',
    printed: [
      ...['全年预计完成情况', '全年预计完成值', '预计全年完成情况', '预计全年完成值', '全年预计完成', '预计完成情况'],
      ...['预计完成值', '年底预计完成情况', '预计年底完成情况', '年末预计完成值', '全年预计值'],
    ],
    like: /预计.{0,4}(完成|执行)/,
  },
  { kind: 'why', printed: ['原因说明', '偏差原因说明'] },
  { kind: 'cause-funding', printed: ['经费保障', '资金保障', '经费保障原因'] },
  { kind: 'cause-rules', printed: ['制度保障', '制度保障原因'] },
  { kind: 'cause-staff', printed: ['人员保障', '人员保障原因'] },
  { kind: 'cause-equipment', printed: ['硬件条件保障', '硬件保障', '硬件条件', '硬件条件保障原因'] },
  { kind: 'cause-other', printed: ['其他原因', '其他', '其它', '其它原因'] },
  { kind: 'likelihood', printed: ['完成目标可能性', '完成可能性', '目标完成可能性', '完成目标的可能性'] },
  { kind: 'likely-sure', printed: ['确定能', '确定能完成', '能完成'] },
  { kind: 'likely-maybe', printed: ['有可能', '可能完成', '有可能完成'] },
  { kind: 'likely-no', printed: ['完全不可能', '不可能', '不可能完成', '完全不能完成', '不能完成'] },
];

const MONITOR: ReadonlySet<string> = new Set(monitor.map(({ kind }) => kind));

/** Whether a column is one that only 绩效监控 has. */
export function isMonitorKind(kind: ColumnKind): kind is MonitorKind {
  return MONITOR.has(kind);
}

/** How forms up and down the country head these columns (见 regions 各处公开的表). */
const columns: readonly Meaning<ColumnKind>[] = [
  { kind: 'order', printed: ['序号', '编号'] },
  {
    kind: 'level',
    printed: [
      ...['一级指标', '二级指标', '三级指标', '四级指标', '一级', '二级', '三级', '分层指标', '适用范围'],
      ...['一级指标及分值', '二级指标及分值', '三级指标及分值', '一级指标名称', '二级指标名称', '指标类型', '指标类别'],
      ...['指标分类', '指标维度', '指标大类', '指标小类', '一级分类', '二级分类', '绩效维度'],
    ],
    like: /^[一二三四]级(绩效)?指标/,
  },
  {
    kind: 'name',
    printed: ['指标名称', '指标内容', '三级指标名称', '评价指标', '具体指标', '指标', '考核指标', '绩效指标名称'],
    like: /指标名称$/,
  },
  {
    kind: 'points',
    printed: [
      ...['分值', '权重', '指标分值', '参考分值', '标准分值', '标准分', '满分', '指标权重', '权重分值', '分值权重', '赋分'],
      ...['分数', '权数', '指标权重（分）', '设定分值', '总分值'],
      // Both in one cell.
      ...[
        '分值/得分',
        '得分/分值',
        '权重/得分',
        '得分/权重',
        '满分/得分',
        '得分/满分',
        '分值（得分）',
        '得分（分值）',
        '分值及得分',
      ],
    ],
    like: /(分值|权重)$/,
  },
  {
    kind: 'explanation',
    printed: ['指标解释', '指标说明', '指标解释说明', '指标解释及说明', '解释', '指标含义', '评价要点', '评价内容', '指标内涵'],
    like: /指标(解释|说明|含义)/,
  },
  {
    kind: 'criterion',
    printed: [
      ...['评分标准', '评价标准', '评分说明', '评分办法', '评分方法', '评分细则', '计分办法', '计分方法', '考核标准'],
      ...['指标评分标准', '评分标准及说明', '打分标准', '评价标准及说明', '赋分标准', '计算公式', '评分依据'],
      ...['扣分标准', '扣分办法', '扣分细则', '加扣分标准', '加减分标准', '计分标准', '计分细则', '评分规则', '计分规则'],
    ],
    like: /(评分|评价|计分|考核|打分)(标准|办法|方法|细则|说明)/,
  },
  { kind: 'nature', printed: ['指标属性', '指标正反向'] },
  {
    kind: 'direction',
    printed: ['指标性质', '性质', '指标方向', '指标符号', '符号', '比较符', '运算符号', '指标值性质'],
    like: /性质$/,
  },
  {
    kind: 'term-target',
    printed: ['实施期指标值', '中期指标值', '中长期指标值', '实施期目标值', '中期目标值', '总体指标值', '中长期目标值'],
    like: /^(实施期|中长?期|长期)/,
  },
  {
    kind: 'target',
    printed: [
      ...['指标值', '年度指标值', '年初指标值', '年初目标值', '目标值', '预期指标值', '计划指标值', '年度目标值', '绩效目标值'],
      ...['预期值', '计划值', '绩效指标值', '全年指标值', '目标', '预期目标值', '计划完成值', '年度绩效指标值', '本年指标值'],
      ...['本年目标值', '本年度目标值', '本年度指标值', '当年指标值', '当年目标值'],
      ...['指标值及单位', '指标值及计量单位', '目标值及单位', '目标值及计量单位', '数值', '指标数值', '年初'],
      // Both in one cell.
      ...['目标/实际', '目标/完成', '计划/实际', '计划/完成', '目标值/完成值', '目标值/实际值', '指标值/完成值', '指标值/实际值'],
      ...['计划值/完成值', '计划值/实际值', '指标值/实际完成值', '目标值/实际完成值', '年度指标值/实际完成值', '指标值及完成值'],
    ],
    like: /(指标|目标|计划|预期)值$/,
  },
  { kind: 'deducted', printed: ['扣分', '扣分值', '自评扣分', '扣减分', '扣减分值', '扣除分值', '减分'] },
  { kind: 'adjusted-target', printed: ['调整指标值', '调整后指标值', '调整目标值', '调整后目标值', '调整后', '年中调整值'] },
  { kind: 'unit', printed: ['度量单位', '计量单位', '单位', '指标单位'], like: /量单位$/ },
  ...monitor,
  {
    kind: 'actual',
    printed: [
      ...['完成值', '实际完成值', '全年实际值', '全年完成值', '全年实际完成值', '实际值', '实际完成指标值', '实际完成情况'],
      ...['完成情况', '指标完成值', '年度完成值', '实际完成', '指标完成情况', '完成指标值', '全年实际完成情况', '实际指标值'],
      ...['本年实际值', '本年完成值', '本年实际完成值', '本年度完成值', '当年完成值', '当年实际完成值'],
      ...['截止月执行情况', '截止月完成情况', '截止月完成值', '截止月实际完成值', '截止月执行值', '截止月实际完成情况'],
    ],
    like: /(完成值|实际值|完成情况)$/,
  },
  { kind: 'rate', printed: ['完成率', '指标完成率', '完成程度', '完成比例'], like: /完成率$/ },
  {
    kind: 'self',
    printed: ['得分', '自评得分', '自评分', '评价得分', '实际得分', '指标得分', '自评分值', '单位自评得分', '评分', '自评'],
    like: /(得分|自评分)$/,
  },
  { kind: 'review', printed: ['复核得分', '复评得分', '财政评分', '财政审定评分', '抽查得分', '审核得分', '主管部门评分'] },
  {
    kind: 'reason',
    printed: [
      ...['偏差原因分析及改进措施', '未完成原因分析', '偏差原因分析', '未完成原因', '偏差原因', '原因分析', '扣分原因'],
      ...['未完成原因及拟采取的改进措施', '偏差大或目标未完成原因分析', '未完成原因和改进措施', '未完成原因分析及改进措施'],
      ...['改进措施', '整改措施', '下一步改进措施', '拟采取的改进措施', '拟采取的措施'],
      ...['扣分原因和其他说明', '原因', '偏差原因及改进措施', '扣分说明', '扣分原因分析', '未完成（偏差）原因分析'],
      ...['偏差说明', '偏差情况说明', '未完成说明', '未完成情况说明', '未完成原因说明', '差异原因', '差异说明'],
      ...[
        '失分原因',
        '失分说明',
        '扣分理由',
        '失分理由',
        '未完成理由',
        '未达标原因',
        '未达标说明',
        '原因及改进措施',
        '原因分析及改进措施',
        '未完成原因及改进措施',
        '未完成原因分析与改进措施',
        '偏差原因分析与改进措施',
      ],
    ],
    like: /原因/,
  },
  { kind: 'note', printed: ['备注', '说明', '其他说明'] },
  { kind: 'evidence', printed: ['依据', '评分依据材料', '佐证材料', '证据'] },
  { kind: 'evidence-source', printed: ['依据来源', '证据来源', '数据来源', '资料来源'] },
  { kind: 'evidence-method', printed: ['证据收集方式', '收集方式', '取证方式'] },
];

export const readColumn = readerOf(columns);
