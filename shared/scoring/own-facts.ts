/** What is fixed about an officer's own indicator, as names formulas of rules and measures know: each is 是 or 否. */
export const YES_NO_FACTS = [
  '日期类',
  '目标已填',
  '完成已填',
  '系数已填',
  '目标为数',
  '完成为数',
  '目标为零',
  '单位可比',
  '文字相符',
  '写的是档名',
  '成本类',
] as const;

/** The same that are texts of their own. */
export const TEXT_FACTS = ['性质', '单位', '按期', '一级', '二级', '所在组'] as const;
