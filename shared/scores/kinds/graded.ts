import { z } from 'zod';
import { Decimal } from '../../number';
import type { LocalInput } from '../input';
import { type AskedInput, type Expansion, numberFormula, type ScoreKindOf } from '../kind';
import { flag, formula, id, words } from '../scalar';
import { formulaWords } from '../words';

/**
 * A grade to choose: a fixed coefficient, or a range the officer picks from; with both, the coefficient is what holds
 * until the officer types another within the range.
 */
const grade = z.strictObject({
  /** By which a pack that extends this one changes it. */
  id: id.optional(),
  name: words,
  /** Other spellings of the name, as published tables have them. */
  also: z.array(words).optional(),
  value: formula.optional(),
  from: formula.optional(),
  to: formula.optional(),
  /** `closed` when `to` itself belongs to this grade. */
  end: z.enum(['open', 'closed']).optional(),
});
export type Grade = z.infer<typeof grade>;

/** `score: {graded: {grades: [{name: 达成, value: 100%}, …], between: true}}`; `between`: a coefficient between two grades may be typed. */
export const gradedScore = z
  .strictObject({ graded: z.strictObject({ grades: z.array(grade).min(2), between: flag.optional() }) })
  .transform(({ graded }) => ({ kind: 'graded' as const, ...graded }));
type GradedScore = z.infer<typeof gradedScore>;

/**
 * 分档: a grade is chosen; it has a coefficient of its own, or a range the officer picks from. A coefficient outside
 * its grade's range is undefined, never bent into it. With `between`, a typed coefficient goes before the grade's own.
 */
export const gradedKind: ScoreKindOf<GradedScore> = {
  label: '分档',
  // A coefficient outside its grade is a slip to put right, not 无此项: the pack's general word does not cover it.
  unlessWritten: 'ask',
  expand: ({ grades, between }, { customIndicator }): Expansion => {
    const coefficientBy = (of: (one: Grade) => string) => {
      const cases = grades.flatMap((one) => [`档 = "${one.name}"`, of(one)]);
      // Words of the unit that name no grade go by the coefficient typed.
      const chosen = `IFS(${[...cases, ...(customIndicator ? ['TRUE', '系数'] : [])].join(', ')})`;
      return between ? `IF(ISBLANK(系数), ${chosen}, 系数)` : chosen;
    };
    const coefficient = coefficientBy((one) => coefficientOf(one, between === true));
    // That a typed coefficient lies within its grade goes without saying: one outside is told of where it is typed.
    const spoken = coefficientBy((one) => (one.value !== undefined && (between || !isRanged(one)) ? one.value : '系数'));
    return {
      inputs: customIndicator ? [] : askedFor(grades, grades.some(isRanged) || between === true),
      steps: [{ name: '得分系数', source: coefficient, spoken, show: 'percent' }],
      macros: [],
      score: '得分系数 * 分值',
    };
  },
  formulas: ({ grades }) =>
    grades.flatMap((one, index) =>
      (['value', 'from', 'to'] as const).flatMap((key) => {
        const text = one[key];
        return text === undefined ? [] : [numberFormula(text, ['graded', 'grades', index, key], one.name)];
      }),
    ),
  outcomes: ({ grades }) =>
    grades.flatMap((one, index) =>
      (['value', 'to'] as const).flatMap((key) =>
        one[key] === undefined ? [] : [{ text: `(${one[key]}) * 分值`, path: ['score', 'graded', 'grades', index, key] }],
      ),
    ),
  inputs: ({ grades }) => [
    { id: 'grade', name: '所选的档', type: 'choice', options: grades.map(({ name }) => name) },
    { id: 'coefficient', name: '得分系数', unit: '%' },
  ],
  words: ({ grades, between }) => ({
    lead: `选档，得分 ＝ 系数 × 分值${between ? '（可以取两档之间的系数）' : ''}：`,
    items: grades.map((one) => ({ key: one.name, text: gradeWords(one) })),
  }),
};

function isRanged({ value, from, to }: Grade): boolean {
  return value === undefined || from !== undefined || to !== undefined;
}

/** The coefficient of one grade. With `between` a typed one has gone before, wherever it lies. */
function coefficientOf(one: Grade, between: boolean): string {
  const { value, from = '0', to = '1', end } = one;
  if (value !== undefined && (between || !isRanged(one))) return value;
  const within = `IF(AND(系数 >= ${from}, 系数 ${end === 'open' ? '<' : '<='} ${to}), 系数, NA())`;
  return value === undefined ? within : `IF(ISBLANK(系数), ${value}, ${within})`;
}

function askedFor(grades: readonly Grade[], coefficient: boolean): AskedInput[] {
  const choice: LocalInput = { id: 'grade', type: 'choice', options: grades.map(({ name }) => name) };
  const figure: LocalInput = { id: 'coefficient', unit: '%', reason: true, max: new Decimal(1) };
  return [
    { name: '档', input: choice, label: '所选的档' },
    ...(coefficient ? [{ name: '系数', input: figure, label: '得分系数' }] : []),
  ];
}

function gradeWords({ name, value, from, to, end }: Grade): string {
  if (value !== undefined) return `${name}：${formulaWords(value)}`;
  return `${name}：${formulaWords(from ?? '0')} 至 ${formulaWords(to ?? '100%')}${end === 'open' ? '（不含）' : ''}`;
}
