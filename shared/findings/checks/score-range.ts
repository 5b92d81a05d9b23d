import type { Figures } from '../../scoring/evaluation';
import { evaluate } from '../../formula';
import type { Decimal } from '../../number';
import { numberIn, points } from '../figures';
import { check } from '../finding';
import type { LineSubject } from '../subject';
import { fields, figures as keys } from '../../workbook/fields';

/** 得分范围：within 0 and the points, or up to what the pack lets the line reach. */
export const scoreRangeCheck = check({
  number: '8',
  about: '得分不超过分值、不为负；扣分不为正',
  codes: { 'score.above': 'error', 'score.below-zero': 'error', 'score.deduction': 'error' },
  line: (subject, report, figures) => {
    const { line, where } = subject;
    const { own } = line;
    if (!own) return;
    const binding = fields.selfScore.at(line.binding);
    if (line.kind === 'deduction') {
      if (own.greaterThan(0)) report('score.deduction', binding, { where, score: points(own) });
      return;
    }
    if (own.lessThan(0)) report('score.below-zero', binding, { where, score: points(own) });
    const limit = limitOf(subject, figures);
    if (limit && own.greaterThan(limit)) report('score.above', binding, { where, score: points(own), limit: points(limit) });
  },
});

/** The most a line may earn: its points, or what the pack's `max` comes to with the line's own figures. */
function limitOf({ table, line, spec, rule }: LineSubject, figures: Figures): Decimal | null {
  const scoring = spec
    ? table.compiled.items.find((item) => item.kind === 'indicator' && item.indicator.spec === spec)
    : table.compiled.rules.find((one) => one.spec === rule);
  const compiled =
    scoring && 'kind' in scoring ? (scoring.kind === 'indicator' ? scoring.indicator.scoring : null) : scoring?.scoring;
  if (!compiled?.max) return line.points;
  const refs = figures.get(keys.rule.at(line.binding))?.refs;
  const value = evaluate(compiled.max, (name) => {
    const reference = refs?.get(name);
    const figure = reference?.kind === 'one' ? figures.get(reference.key) : undefined;
    return figure?.value ?? { kind: 'missing', places: [name] };
  });
  return numberIn(value) ?? line.points;
}
