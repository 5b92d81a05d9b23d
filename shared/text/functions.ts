/**
 * Every function of the formula language, in Chinese: what it is for (help, templates/FORMULAS.md) and how a call reads
 * in an explanation, given its arguments already in words. The keys are the language's functions: the registry under
 * shared/formula/functions must have each of them, no more and no fewer (the compiler asks).
 */
export const functionWords = {
  ABS: { use: 'ABS(数)：绝对值', say: ([x = '']) => `|${x}|` },
  MIN: { use: 'MIN(数或列表, …)：其中最小的', say: (all) => `${all.join('、')} 中最小的` },
  MAX: { use: 'MAX(数或列表, …)：其中最大的', say: (all) => `${all.join('、')} 中最大的` },
  SUM: { use: 'SUM(数或列表, …)：合计', say: (all) => `合计(${all.join(', ')})` },
  AVERAGE: { use: 'AVERAGE(数或列表, …)：平均数', say: (all) => `平均(${all.join(', ')})` },
  COUNT: { use: 'COUNT(数或列表, …)：数字的个数', say: (all) => `个数(${all.join(', ')})` },
  COUNTIF: {
    use: 'COUNTIF(列表, 条件)：列表中符合条件的个数，条件如 "是"、">=90%"、5',
    say: ([list = '', met = '']) => `${list}中 ${met} 的个数`,
  },
  // Rounding says nothing of itself: the figure that follows the equals sign is the rounded one.
  ROUND: { use: 'ROUND(数, 位数)：四舍五入', say: ([x = '']) => x },
  ROUNDUP: { use: 'ROUNDUP(数, 位数)：向远离 0 的方向进位', say: ([x = '', places = '']) => `进位(${x}${placesOf(places)})` },
  ROUNDDOWN: { use: 'ROUNDDOWN(数, 位数)：向 0 的方向舍去', say: ([x = '', places = '']) => `舍去尾数(${x}${placesOf(places)})` },
  INT: { use: 'INT(数)：不大于它的最大整数', say: ([x = '']) => `取整(${x})` },
  IF: {
    use: 'IF(条件, 符合时, 不符合时)',
    say: ([when = '', then = '', otherwise = '']) => `若 ${when}，得 ${then}；否则得 ${otherwise}`,
  },
  IFS: { use: 'IFS(条件1, 值1, 条件2, 值2, …)：第一个符合的条件所对应的值', say: sayCases },
  AND: { use: 'AND(条件, …)：都符合', say: (all) => all.join(' 且 ') },
  OR: { use: 'OR(条件, …)：有一个符合', say: (all) => all.join(' 或 ') },
  NOT: { use: 'NOT(条件)：不符合', say: ([x = '']) => `不符合(${x})` },
  IFERROR: {
    use: 'IFERROR(值, 无此项时的值)：值为「本年无此项」或除数为 0 时，改用后者',
    say: ([x = '', instead = '']) => `${x}（无此项时取 ${instead}）`,
  },
  ISBLANK: { use: 'ISBLANK(名称)：还没有填', say: ([x = '']) => `没有填 ${x}` },
  NA: { use: 'NA()：没有这个数（无此项）', say: () => '无此项' },
} as const satisfies Record<string, FunctionWords>;

export interface FunctionWords {
  /** One line of help: the call and what it gives. */
  readonly use: string;
  /** A call in words, from its arguments in words. */
  readonly say: (args: readonly string[]) => string;
}

export type FunctionName = keyof typeof functionWords;

/** What a formula says of the cases the engine looks after: 本年无此项, 分母为 0. */
export const guardWords = {
  both: (said: string, instead: string) => `${said}（无此项、分母为 0 时取 ${instead}）`,
  none: (said: string, instead: string) => `${said}（无此项时取 ${instead}）`,
  zero: (said: string, instead: string) => `${said}（分母为 0 时取 ${instead}）`,
};

/** What is held within bounds: 「完成率 × 8（不低于 0，不超过 8）」. */
export const boundWords = {
  atLeast: (bound: string) => `不低于 ${bound}`,
  atMost: (bound: string) => `不超过 ${bound}`,
  held: (said: string, bounds: readonly string[]) => `${said}（${bounds.join('，')}）`,
};

/** Words around the branch that was taken, where an explanation shows figures. */
export const branchWords = {
  taken: (condition: string, value: string) => `${condition}，得 ${value}`,
  refuted: (condition: string) => `不符合(${condition})`,
  yes: '是',
  no: '否',
  bracketed: (text: string) => `（${text}）`,
  quoted: (text: string) => `“${text}”`,
};

function placesOf(places: string): string {
  return places === '0' ? '' : `, ${places} 位小数`;
}

function sayCases(args: readonly string[]): string {
  const cases: string[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const last = index + 2 === args.length && args[index] === branchWords.yes;
    cases.push(last && index > 0 ? `否则得 ${args[index + 1]}` : `若 ${args[index]}，得 ${args[index + 1]}`);
  }
  return cases.join('；');
}
