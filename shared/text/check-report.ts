/** Whose list it is, and of which year. */
export function aboutUnit(unit: string, year: string): string {
  return `单位：${unit.trim() === '' ? '（没有填）' : unit}　　年度：${year}`;
}

/** The words of 校验报告. */
export const checkReportWords = {
  title: '校验报告',
  columns: ['序号', '级别', '问题', '建议', '处理和理由'],
  levels: { error: '错误', doubt: '疑点', hint: '提示', missing: '待填' },
  about: aboutUnit,
  counts: (n: Readonly<Record<'error' | 'doubt' | 'hint' | 'missing' | 'aside', number>>) =>
    `没有处理的：错误 ${n.error} 条，疑点 ${n.doubt} 条，提示 ${n.hint} 条；待填 ${n.missing} 条；已说明不用改的 ${n.aside} 条。`,
  group: (name: string, count: number) => `${name}（${count} 条）`,
  nothing: '没有发现问题。',
  open: '没有处理',
  missing: '待填',
  aside: (reason: string) => `不用改。理由：${reason}`,
} as const;
