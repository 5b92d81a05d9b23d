import { Decimal } from '../../number';
import { percent } from '../figures';
import { check } from '../finding';
import { actualWords, growsBetter, targetWords } from '../target';
import { fields } from '../../workbook/fields';

const HUNDRED_PERCENT = new Decimal(1);

/** 超额：far beyond the target without a word; ten times the target is a slip of the pen. */
export const overshootCheck = check({
  number: '13、27',
  about: '超过目标过多没有说明；完成率 1000% 一类的笔误；比率超过 100%',
  codes: { 'actual.overshoot': 'doubt', 'actual.slip': 'doubt', 'percent.over': 'doubt' },
  line: (subject, report) => {
    const { read, line, where, table } = subject;
    const binding = fields.customActual.at(line.binding);
    const { measured: both } = subject;
    const words = { where, target: targetWords(subject), actual: actualWords(subject) };
    if (both?.rate && growsBetter(subject) && both.target.greaterThan(0)) {
      const { rate } = both;
      if (rate.greaterThanOrEqualTo(table.settings.slip)) {
        report('actual.slip', binding, { ...words, rate: percent(rate) });
        return;
      }
      if (rate.greaterThanOrEqualTo(table.settings.overTarget.plus(1)) && !subject.explained) {
        report('actual.overshoot', binding, {
          ...words,
          rate: percent(rate),
          bar: percent(table.settings.overTarget).replace('.00', ''),
        });
      }
    }
    if (!read || !isShare(line.path.at(-1) ?? '')) return;
    for (const [what, phrase, text, place] of [
      ['指标值', read.target, words.target, fields.customTarget.at(line.binding)],
      ['完成值', read.actual, words.actual, binding],
    ] as const) {
      if (phrase?.percent && phrase.value?.greaterThan(HUNDRED_PERCENT))
        report('percent.over', place, { where, what, value: text });
    }
  },
});

/** Shares of a whole never pass 100%; growth and the like may. */
function isShare(name: string): boolean {
  return !/增长|增幅|增速|提高|提升|变动|变化|超额|同比|环比/.test(name);
}
