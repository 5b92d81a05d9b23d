/** What is said of a line's score in one word or a sentence; the keys are the states of a line (scoring/evaluation). */
export const lineStates = {
  scored: '已算出',
  incomplete: '还缺数据',
  'not-applicable': '本年无此项',
  'zero-divisor': '分母为 0',
  'not-self-scored': '不由单位自评',
  manual: '人工打分',
  unscored: '不打分',
} as const;

/** Why a line has no figure of its own, and that somebody has to score it: for lines the pack asks about. */
export const absences = {
  none: '本年无此项',
  'zero-divisor': '分母为 0',
} as const;

/** 「请填 60%～80% 之间的系数」: what a grade without a coefficient waits for. */
export function asksForCoefficient(from: string, to: string): string {
  return `请填 ${from}～${to} 之间的系数。`;
}

/** What to do about a line the pack leaves to the officer where there is nothing to work out. */
export function asksFor(absence: keyof typeof absences): string {
  return `${absences[absence]}，规则没有规定如何处理：请自行打分并写明理由。`;
}
