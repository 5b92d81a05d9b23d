import type { Decimal } from '../../number';
import { apart, numberIn, plain, sumOf } from '../figures';
import { check } from '../finding';
import { ROUNDING_SLACK } from '../figures';
import type { Subject } from '../subject';
import { fields } from '../../workbook/fields';

interface Known {
  readonly name: string;
  readonly value: Decimal;
}

function fact(subject: Subject, id: string): Known | null {
  const figure = subject.evaluation.figure(fields.unitFact.at(id));
  const value = numberIn(figure?.value);
  return figure && value ? { name: figure.name, value } : null;
}

/** 总数与分项：sums the pack states between facts of the unit (`sum-of-facts`). */
export const sumOfFactsCheck = check({
  number: '16、39',
  about: '单位基础数据里，总数等于分项之和',
  codes: { 'sum.facts': 'error', 'sum.rounding': 'hint' },
  whole: (subject, report) => {
    for (const relation of subject.settings.sumOfFacts) {
      const total = fact(subject, relation.total);
      const parts = relation.parts.flatMap((id) => fact(subject, id) ?? []);
      if (!total || parts.length < relation.parts.length) continue;
      const sum = sumOf(parts.map(({ value }) => value));
      const difference = apart(total.value, sum);
      if (difference.isZero()) continue;
      const binding = fields.unitFact.at(relation.total);
      const figures = { printed: plain(total.value), computed: plain(sum) };
      if (difference.lessThanOrEqualTo(ROUNDING_SLACK)) report('sum.rounding', binding, { where: total.name, ...figures });
      else {
        const named = parts.map(({ name, value }) => `${name} ${plain(value)}`).join(' + ');
        report('sum.facts', binding, { total: total.name, ...figures, parts: named, difference: plain(difference) });
      }
    }
  },
});

/** 部门数与项目表：facts of the unit that are the sum of a column over all projects (`project-sums`). */
export const projectSumsCheck = check({
  number: '45',
  about: '部门的项目支出与各项目表相加一致',
  codes: { 'sum.projects': 'error', 'sum.projects-short': 'doubt' },
  whole: (subject, report) => {
    for (const { total, parts } of subject.settings.projectSums) {
      const known = fact(subject, total);
      const amounts = subject.tables.flatMap(({ money }) => money?.all.filter(({ id }) => parts.includes(id)) ?? []);
      if (!known || amounts.length === 0 || amounts.some(({ value }) => !value)) continue;
      const sum = sumOf(amounts.map(({ value }) => value));
      const difference = apart(known.value, sum);
      if (difference.lessThanOrEqualTo(ROUNDING_SLACK)) continue;
      const what = [...new Set(amounts.map(({ name }) => name))].join('、');
      // Projects may be missing from the workbook: only a sum above the whole is certainly wrong.
      report(sum.greaterThan(known.value) ? 'sum.projects' : 'sum.projects-short', fields.unitFact.at(total), {
        fact: known.name,
        value: plain(known.value),
        what,
        sum: plain(sum),
        difference: plain(difference),
      });
    }
  },
});
