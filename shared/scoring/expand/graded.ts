import type { Grade, LocalInput } from '../../pack';
import type { Expansion, ScoreOf } from './expansion';

/**
 * 分档: a grade is chosen; it has a coefficient of its own, or a range the officer picks from. A coefficient outside
 * its grade's range is undefined, never bent into it. With `between`, a typed coefficient goes before the grade's own.
 */
export function expandGraded(score: ScoreOf<'graded'>, ownIndicator: boolean): Expansion {
  const { grades, between } = score.graded;
  const ranged = grades.some(isRanged);
  const cases = grades.flatMap((grade) => [`档 = "${grade.name}"`, oneGrade(grade, between === 'true')]);
  // An officer's own words that name no grade go by the coefficient she typed.
  const chosen = `IFS(${[...cases, ...(ownIndicator ? ['TRUE', '系数'] : [])].join(', ')})`;
  const coefficient = between === 'true' ? `IF(ISBLANK(系数), ${chosen}, 系数)` : chosen;
  return {
    inputs: ownIndicator ? [] : inputsFor(grades, ranged || between === 'true'),
    steps: [{ name: '得分系数', source: coefficient, show: 'percent' }],
    parts: [],
    score: '得分系数 * 分值',
  };
}

function isRanged({ value, from, to }: Grade): boolean {
  return value === undefined || from !== undefined || to !== undefined;
}

/** The coefficient of one grade. With `between` a typed one has gone before, wherever it lies. */
function oneGrade(grade: Grade, between: boolean): string {
  const { value, from = '0', to = '1', end } = grade;
  if (value !== undefined && (between || !isRanged(grade))) return value;
  const typed = `IF(AND(系数 >= ${from}, 系数 ${end === 'open' ? '<' : '<='} ${to}), 系数, NA())`;
  return value === undefined ? typed : `IF(ISBLANK(系数), ${value}, ${typed})`;
}

function inputsFor(grades: readonly Grade[], coefficient: boolean): Expansion['inputs'] {
  const choice: LocalInput = { id: 'grade', type: 'choice', options: grades.map((grade) => grade.name) };
  const figure: LocalInput = { id: 'coefficient', unit: '%', reason: 'true', max: '100%' };
  return coefficient
    ? [
        ['档', choice, '所选的档'],
        ['系数', figure, '得分系数'],
      ]
    : [['档', choice, '所选的档']];
}
