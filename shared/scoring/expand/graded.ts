import type { Grade, LocalInput } from '../../pack';
import type { Expansion, ScoreOf } from './expansion';

/** A coefficient left blank: the grade alone decides. Below any coefficient there is. */
const NOT_TYPED = '-1';

/**
 * 分档: a grade is chosen; it has a coefficient of its own, or a range the officer picks from. A coefficient outside
 * its grade's range is undefined, never bent into it. With `between`, a typed coefficient goes before the grade's own.
 */
export function expandGraded(score: ScoreOf<'graded'>, ownIndicator: boolean): Expansion {
  const { grades, between } = score.graded;
  const ranged = grades.some((grade) => grade.value === undefined);
  const chosen = `IFS(${grades.map(oneGrade).join(', ')})`;
  const coefficient = between === 'true' ? `IF(系数 >= 0, 系数, ${chosen})` : chosen;
  return {
    inputs: ownIndicator ? [] : inputsFor(grades, ranged || between === 'true', between === 'true'),
    steps: [['得分系数', coefficient, 'percent']],
    parts: [],
    score: '得分系数 * 分值',
  };
}

function oneGrade(grade: Grade): string {
  if (grade.value !== undefined) return `档 = "${grade.name}", ${grade.value}`;
  const below = grade.end === 'open' ? '<' : '<=';
  return `AND(档 = "${grade.name}", 系数 >= ${grade.from ?? '0'}, 系数 ${below} ${grade.to ?? '1'}), 系数`;
}

function inputsFor(grades: readonly Grade[], coefficient: boolean, optional: boolean): Expansion['inputs'] {
  const choice: LocalInput = { id: 'grade', type: 'choice', options: grades.map((grade) => grade.name) };
  const figure: LocalInput = { id: 'coefficient', unit: '%', reason: 'true', ...(optional ? { blank: NOT_TYPED } : {}) };
  return coefficient
    ? [
        ['档', choice, '所选的档'],
        ['系数', figure, '得分系数'],
      ]
    : [['档', choice, '所选的档']];
}
