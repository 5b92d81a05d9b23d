import { fields } from '../../workbook/fields';
import { numberIn, plain, sumOf } from '../figures';
import { check } from '../finding';

/** Facts that may be below zero. */
const SIGNED = /变动|变化|增长|增减|差额|盈亏|上年/;
/** Units in which only whole numbers count. */
const WHOLE = /^(人|名|个|项|户|辆|台)$/;

/** 单位基础数据：figures that cannot be, one at a time. */
export const impossibleFactCheck = check({
  number: '44',
  about: '单位基础数据不可能：负数、人数不是整数或为 0',
  codes: { 'fact.negative': 'error', 'fact.not-whole': 'error', 'fact.nobody': 'error' },
  whole: ({ pack, evaluation }, report) => {
    for (const { id, name, unit = '' } of pack.facts) {
      const key = fields.unitFact.at(id);
      const value = numberIn(evaluation.figure(key)?.value);
      if (!value) continue;
      if (value.lessThan(0)) {
        if (!SIGNED.test(name)) report('fact.negative', key, { name, value: plain(value), unit });
      } else if (WHOLE.test(unit) && !value.isInteger()) report('fact.not-whole', key, { name, value: plain(value), unit });
      else if (value.isZero() && unit === '人' && /人数/.test(name)) report('fact.nobody', key, { name });
    }
  },
});

/** 部分大于整体：limits the pack states between facts of the unit (`fact-limits`). */
export const factLimitsCheck = check({
  number: '44',
  about: '单位基础数据里部分大于整体',
  codes: { 'fact.above': 'error' },
  whole: ({ settings, evaluation }, report) => {
    for (const { total, parts } of settings.factLimits) {
      const known = parts.flatMap((id) => {
        const figure = evaluation.figure(fields.unitFact.at(id));
        const value = numberIn(figure?.value);
        return figure && value ? [{ name: figure.name, value, key: figure.key }] : [];
      });
      const whole = evaluation.figure(fields.unitFact.at(total));
      const most = numberIn(whole?.value);
      const [first] = known;
      // What is blank counts as nothing here: a part alone may already be more than the whole.
      if (!whole || !most || !first || sumOf(known.map(({ value }) => value)).lessThanOrEqualTo(most)) continue;
      report('fact.above', first.key, {
        parts: known.map(({ name, value }) => `${name} ${plain(value)}`).join(' + '),
        total: whole.name,
        value: plain(most),
      });
    }
  },
});
