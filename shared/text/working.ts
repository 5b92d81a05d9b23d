/** The working of a score in one sentence, from what it was scored by; scores and figures come as they are printed. */

/** What a line came to. Deductions and 加分 have no points to be held against. */
export interface Outcome {
  readonly score: string;
  readonly points: string | null;
  readonly bonus?: true;
}

function gets({ score, points, bonus }: Outcome): string {
  if (bonus) return score === '0' ? '没有加分' : `加 ${score} 分`;
  if (points === null) return score === '0' ? '没有扣分' : `扣 ${score.replace(/^[-−]/, '')} 分`;
  return score === points ? `得满分 ${score} 分` : `得 ${score} 分（满分 ${points} 分）`;
}

export const workingWords = {
  unscored: () => '这一行只填写，不打分。',
  review: () => '这一行由复核的人打分，单位不自评。',
  manual: (score: string | null) =>
    score === null ? '这一行由人看完成情况打分，还没有打。' : `由人看完成情况打分，打了 ${score} 分。`,
  lacking: (names: readonly string[], more: number) =>
    `还缺${names.map((name) => `「${name}」`).join('、')}${more > 0 ? ` 等 ${more + names.length} 处` : ''}，填上就算得出。`,
  waiting: () => '还缺数据，填上就算得出。',
  absent: (why: string, outcome: Outcome) => `${why}，照规则${gets(outcome)}。`,
  execution: (rate: string, outcome: Outcome) => `预算执行率 ${rate}，${gets(outcome)}。`,
  target: (target: string, actual: string, isMet: boolean | null, outcome: Outcome) =>
    `目标 ${target}，完成 ${actual}${isMet === null ? '' : isMet ? '，达到了目标' : '，没有达到目标'}，${gets(outcome)}。`,
  graded: (grade: string, coefficient: string, outcome: Outcome) => `选了「${grade}」，系数 ${coefficient}，${gets(outcome)}。`,
  ticked: (met: number, all: number, outcome: Outcome) => `${all} 个要点符合了 ${met} 个，${gets(outcome)}。`,
  parts: (parts: readonly (readonly [name: string, score: string])[], outcome: Outcome) =>
    `${parts.map(([name, score]) => `${name} ${score} 分`).join('、')}，合起来${gets(outcome)}。`,
  figures: (figures: readonly string[], outcome: Outcome) => `${figures.join('、')}，${gets(outcome)}。`,
  steps: (figures: readonly string[], steps: string, outcome: Outcome) =>
    `${[...figures, steps === '0' ? '不满一步' : `相差 ${steps} 步`].join('、')}，${gets(outcome)}。`,
  capped: (conditions: readonly string[], read: readonly string[], atMost: string, sum: string | null, source: string | null) =>
    `${conditions.join('，且')}${read.length > 0 ? `（${read.join('、')}）` : ''}，总分至多 ${atMost} 分${
      sum === null ? '' : `；各行相加 ${sum} 分，超出的不计`
    }${source === null ? '' : `（依据：${source}）`}。`,
  plain: (outcome: Outcome) => `照规则${gets(outcome)}。`,
};

/** Where a rule of the unit's own indicators comes from, as a sentence: what no form says is the usual way, and is said so. */
export function ruleSourceWords(name: string, source: string): string {
  const said = source.split('；').filter((part) => !part.includes('约定'));
  return `${name}。${said.length > 0 ? said.join('；') : '表上没有写怎么算，这里用通行的算法'}。`;
}
