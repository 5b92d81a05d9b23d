/** The working of a score in one sentence, from what it was scored by; scores and figures come as they are printed. */

/** What a line came to. Deductions and 加分 have no points to be held against. */
export interface Outcome {
  readonly score: string;
  readonly points: string | null;
  /** More than its points, as some packs allow. */
  readonly above?: true;
  readonly bonus?: true;
}

function gets({ score, points, bonus, above }: Outcome): string {
  if (bonus) return score === '0' ? '没有加分' : `加 ${score} 分`;
  if (points === null) return score === '0' ? '没有扣分' : `扣 ${score.replace(/^[-−]/, '')} 分`;
  if (above) return `得 ${score} 分（分值 ${points} 分）`;
  return score === points ? `得满分 ${score} 分` : `得 ${score} 分（满分 ${points} 分）`;
}

export const workingWords = {
  unscored: () => '本行只填写，不打分。',
  review: () => '本行由复核人员评定，单位不自评。',
  manual: (score: string | null) =>
    score === null ? '本行按完成情况由人打分，尚未打分。' : `按完成情况由人打分，得 ${score} 分。`,
  lacking: (names: readonly string[], more: number) =>
    `还缺${names.map((name) => `「${name}」`).join('、')}${more > 0 ? ` 等 ${more + names.length} 处` : ''}，填写后即可计算。`,
  /** None there is, or it divides by zero, and no rule says what then. */
  unruled: (why: string) => `${why}，不能按规则计算，由人打分。`,
  waiting: () => '还缺数据，填写后即可计算。',
  absent: (why: string, outcome: Outcome) => `${why}，按规则${gets(outcome)}。`,
  execution: (rate: string, outcome: Outcome) => `预算执行率 ${rate}，${gets(outcome)}。`,
  target: (target: string, actual: string, isMet: boolean | null, outcome: Outcome) =>
    `目标 ${target}，完成 ${actual}${isMet === null ? '' : isMet ? '，达到目标' : '，未达到目标'}，${gets(outcome)}。`,
  graded: (grade: string, coefficient: string, outcome: Outcome) =>
    `所选档次为「${grade}」，系数 ${coefficient}，${gets(outcome)}。`,
  ticked: (met: number, all: number, outcome: Outcome) => `${all} 个要点符合 ${met} 个，${gets(outcome)}。`,
  parts: (parts: readonly (readonly [name: string, score: string])[], outcome: Outcome) =>
    `${parts.map(([name, score]) => `${name} ${score} 分`).join('、')}，合计${gets(outcome)}。`,
  figures: (figures: readonly string[], outcome: Outcome) => `${figures.join('、')}，${gets(outcome)}。`,
  steps: (figures: readonly string[], steps: string, outcome: Outcome) =>
    `${[...figures, steps === '0' ? '相差不满一步' : `相差 ${steps} 步`].join('、')}，${gets(outcome)}。`,
  capped: (conditions: readonly string[], read: readonly string[], atMost: string, sum: string | null, source: string | null) =>
    `${conditions.join('，且')}${read.length > 0 ? `（${read.join('、')}）` : ''}，总分至多 ${atMost} 分${
      sum === null ? '' : `；各行相加 ${sum} 分，超出部分不计`
    }${source === null ? '' : `（依据：${source}）`}。`,
  plain: (outcome: Outcome) => `按规则${gets(outcome)}。`,
};

/** Where a rule of the unit's own indicators comes from, as a sentence: what no form says is the usual way, and is said so. */
export function ruleSourceWords(name: string, source: string): string {
  const said = source.split('；').filter((part) => !part.includes('约定'));
  return `${name}。${said.length > 0 ? said.join('；') : '原表没有写明算法，按通行的算法计算'}。`;
}
