import { Decimal, parseNumber } from '../../number';
import type { Grade } from '../../pack';
import { sameWords } from '../../scoring';
import { isNone } from '../../workbook';
import { percent } from '../figures';
import { check } from '../finding';
import type { LineSubject } from '../subject';
import { fields } from '../../workbook/fields';

/** 定性：one of the grades has to be chosen, and a coefficient has to lie in its grade. */
export const gradeCheck = check({
  number: '20',
  about: '定性指标没有选档，或系数不在档内',
  codes: { 'grade.not-chosen': 'doubt', 'grade.outside': 'doubt' },
  line: (subject, report) => {
    const { line, where } = subject;
    const graded = gradesOf(subject);
    if (!graded) return;
    const { grades, typed, coefficient, place } = graded;
    const chosen = grades.find(({ name, also = [] }) => [name, ...also].some((spelling) => sameWords(spelling, typed)));
    if (!chosen) {
      // Words of their own that were scored by hand, with a reason, are no grade and need none.
      if (typed !== '' && line.own && subject.ownReason !== '' && line.state === 'manual') return;
      if (typed !== '' || line.own)
        report('grade.not-chosen', place, { where, typed, options: grades.map(({ name }) => name).join('、') });
      return;
    }
    const range = rangeOf(chosen);
    if (!coefficient || !range) return;
    const above = chosen.end === 'open' ? coefficient.greaterThanOrEqualTo(range.to) : coefficient.greaterThan(range.to);
    if (!above && !coefficient.lessThan(range.from)) return;
    report('grade.outside', fields.customGrade.at(line.binding), {
      where,
      grade: typed,
      coefficient: percent(coefficient),
      range: `${percent(range.from)}～${percent(range.to)}`,
    });
  },
});

function gradesOf({
  own,
  rule,
  spec,
  line,
  table,
  read,
}: LineSubject): { grades: readonly Grade[]; typed: string; coefficient: Decimal | null; place: string } | null {
  const chosen = own ? rule?.score : spec?.score;
  // Words that name no grade are scored by hand; the grades there are to choose from stand in the table's graded rule.
  const isWords =
    own && read?.direction === '定性' && rule !== undefined && rule.score.kind === 'manual' && read.actualText !== '';
  const score = isWords ? table.spec.rules.map((one) => one.score).find((one) => one.kind === 'graded') : chosen;
  if (score?.kind !== 'graded') return null;
  const { grades } = score;
  if (own) {
    if (read?.none) return null;
    const given = own.grade && !isNone(own.grade) ? parseNumber(own.grade.text, '%') : null;
    return {
      grades,
      typed: read?.actualText ?? '',
      coefficient: given?.ok ? given.value.value : null,
      place: fields.customActual.at(line.binding),
    };
  }
  const inputs = table.fill.inputs[line.id];
  const [grade, coefficient] = [inputs?.grade, inputs?.coefficient];
  const parsed = coefficient && !isNone(coefficient) ? parseNumber(coefficient.text, '%') : null;
  return {
    grades,
    typed: grade && !isNone(grade) ? grade.text.trim() : '',
    coefficient: parsed?.ok ? parsed.value.value : null,
    place: fields.lineInput.at(line.binding, 'grade'),
  };
}

/** Bounds written as figures; those that are formulas of parameters are left to the engine. */
function rangeOf(grade: Grade): { from: Decimal; to: Decimal } | null {
  if (grade.value !== undefined && grade.from === undefined && grade.to === undefined) return null;
  const [from, to] = [parseNumber(grade.from ?? '0'), parseNumber(grade.to ?? '1')];
  return from.ok && to.ok ? { from: new Decimal(from.value.value), to: new Decimal(to.value.value) } : null;
}
