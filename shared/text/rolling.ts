/** Why a field of last year's workbook is kept, cleared, moved or asked about, in words an officer reads. */
export const rollingReasons = {
  identity: '单位和项目还是同一个，照旧',
  pack: '换成新一年的评分规则',
  year: '换成新的年度',
  'project-name': '项目名称照旧；写着年份的请确认',
  code: '项目编码照旧；带着年份的请确认',
  hidden: '不公开的项目仍不公开，理由照旧',
  appraisal: '仍对这个项目填这张表',
  tree: '指标体系照旧',
  target: '指标值照旧；写着年份的请确认',
  'adjusted-target': '是上一年年中调整的指标值，清空；新的一年从年初的指标值开始',
  goal: '年度目标一年一定，请确认还用不用',
  'fact-nature': '说明是什么样的单位、项目，不是当年的数，照旧',
  'fact-amount': '是上一年的数，清空重填',
  'pack-keep': '评分规则说明这一项不随年度变，照旧',
  'pack-clear': '评分规则说明这一项要按当年重填',
  'pack-ask': '评分规则说明这一项每年要重新确认',
  input: '是上一年的完成情况，清空重填',
  'row-name': '所列的目标和任务照旧；写着年份的请确认',
  'row-result': '是上一年的完成情况，清空重填',
  funds: '是上一年的资金，清空重填',
  actual: '是上一年的完成值，清空重填',
  score: '是上一年的自评得分，清空；新的一年先按规则算',
  reason: '是上一年的原因和理由，清空重写',
  note: '是上一年的备注，清空重写',
  evidence: '是上一年的依据，清空重填',
  review: '是上一年复核的意见和得分，留在上一年的自评卷里',
  text: '是上一年的文字，清空重写',
  report: '是上一年报告里的文字，清空；新的一年先按评分规则的写法填好',
  adjustment: '是按上一年下发的文件调整的，请按当年的文件重新确认',
  wording: '是财政局原表的文字，照旧；写着年份的、写着规则里没有的数的请确认',
  ruling: '是本地的评分规则，不随年度变，照留',
  overrule: '更正的是上一年的汇总数，清空',
  printed: '是导入的文件上印的得数，只用来与上一年比对，不带过去',
  declared: '是上一年年初申报的目标，不带过去',
  reference: '是更早一年的参考，由上一年的代替',
  attached: '附件属于上一年，留在上一年的自评卷里',
  paper: '是表的印法，照旧',
  'paper-date': '是上一年的填报日期，清空',
  acknowledged: '是对上一年检查结果说的「不用改」，不带过去',
} as const;

export type RollingReason = keyof typeof rollingReasons;

/** Reasons that depend on what was found. */
export const rollingSaid = {
  asked: (year: string) => `写着与 ${year} 年有关的年份，请确认新的一年怎么写`,
  noFigure: (name: string) => `上一年的「${name}」没有算出来，请自己填`,
  noPlace: '新一年的评分规则里没有这一处，另外存着，没有丢',
  noOption: '新一年的评分规则里没有这个选项，另外存着，请重新选',
};

/** 本年无此项, as the report shows it. */
export const rollingNone = '无';
