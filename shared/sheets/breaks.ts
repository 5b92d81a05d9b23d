/** Words headings of forms are made of: a line that ends inside one is hard to read. Longer ones stand before their parts. */
const WORDS = [
  ...['指标值', '完成值', '预算数', '执行数', '执行率', '资金数', '满意度', '可持续', '合格率', '完成率', '及时率', '达标率'],
  ...['覆盖率', '变化率', '增长率', '利用率', '到位率', '责任人', '负责人', '年初', '全年', '年度', '上年', '当年', '预算'],
  ...['执行', '调整', '总体', '目标', '指标', '实际', '预期', '完成', '情况', '绩效', '项目', '部门', '单位', '名称', '主管'],
  ...['实施', '财政', '资金', '拨款', '补助', '中央', '地方', '结转', '专户', '管理', '其中', '其他', '总额', '分值', '得分'],
  ...['权重', '性质', '度量', '偏差', '原因', '分析', '改进', '措施', '说明', '解释', '标准', '评分', '评价', '自评', '产出'],
  ...['数量', '质量', '时效', '成本', '效益', '经济', '社会', '生态', '环境', '影响', '发展', '服务', '对象', '满意', '依据'],
  ...['来源', '证据', '收集', '方式', '方法', '归口', '范围', '内容', '概述', '基本', '问题', '分类', '描述', '序号', '备注'],
  ...['合计', '总分', '一级', '二级', '三级', '监控', '申报', '属性', '期限', '联系', '电话', '支出', '收入', '决算', '事项'],
] as const;

/** The same by the character they begin with, in their order. */
const BEGINNING = WORDS.reduce((known, word) => {
  const first = word.charAt(0);
  return known.set(first, [...(known.get(first) ?? []), word]);
}, new Map<string, readonly string[]>());

/** What one character behind a word makes of it (变化率, 完成数): it stays with what is before. */
const SUFFIX = /^[率数值度量费额性表]$/;

/** A figure with what it counts: 「≤54.6万元」, 「12月」, 「90%」. */
const FIGURE = /^[≥≤＝=<>＞＜±+\-－]*\d[\d,.]*(?:[%％‰]|[亿万]?元|[年月日个次件人])?/;

/** Words in brackets that stay in one piece: 「（10分）」, 「（盖章）」, 「（B/A）」. */
const BRACKETS = /^[（(][^（）()]{1,5}[）)]/;

/** A line of a text cut where it may well break: words, what is in brackets, figures, and characters no word is known of. */
export function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < line.length; ) {
    const word = wordAt(line.slice(at));
    at += word.length;
    const before = words.at(-1);
    if (before !== undefined && staysBehind(before, word)) words[words.length - 1] = before + word;
    else words.push(word);
  }
  return words;
}

function wordAt(rest: string): string {
  const found = BRACKETS.exec(rest) ?? FIGURE.exec(rest) ?? /^[\u0021-\u007e]+/.exec(rest);
  return found?.[0] ?? BEGINNING.get(rest.charAt(0))?.find((known) => rest.startsWith(known)) ?? [...rest][0] ?? rest;
}

function staysBehind(before: string, word: string): boolean {
  return SUFFIX.test(word) || /^[，。、；：？！）》」』”’)\]}%％…]$/.test(word) || /[（《「『“‘([{]$/.test(before);
}
