import { fields } from '../../workbook/fields';
import { numberIn, plain, sumOf } from '../figures';
import { check } from '../finding';
import type { Pack } from '../../pack';
import type { Evaluation } from '../../scoring';
import type { FindingParams } from '../../text/findings';
import type { Subject } from '../subject';

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
    for (const fact of pack.facts) {
      const found = impossibleFact(evaluation, fact);
      if (found) report(found.code, fields.unitFact.at(fact.id), found.params);
    }
  },
});

type ImpossibleFact = {
  [Code in 'fact.negative' | 'fact.not-whole' | 'fact.nobody']: { readonly code: Code; readonly params: FindingParams<Code> };
}['fact.negative' | 'fact.not-whole' | 'fact.nobody'];

/** Why a figure of the unit cannot be; null: it can, or is not known. */
export function impossibleFact(
  { figure }: Pick<Evaluation, 'figure'>,
  { id, name: written, unit = '' }: Pack['facts'][number],
): ImpossibleFact | null {
  const known = figure(fields.unitFact.at(id));
  const name = known?.name ?? written;
  const value = numberIn(known?.value);
  if (!value) return null;
  if (value.lessThan(0)) return SIGNED.test(name) ? null : { code: 'fact.negative', params: { name, value: plain(value), unit } };
  if (WHOLE.test(unit) && !value.isInteger()) return { code: 'fact.not-whole', params: { name, value: plain(value), unit } };
  return value.isZero() && unit === '人' && /人数/.test(name) ? { code: 'fact.nobody', params: { name } } : null;
}

/** 部分大于整体：limits the pack states between facts of the unit (`fact-limits`). */
export const factLimitsCheck = check({
  number: '44',
  about: '单位基础数据里部分大于整体',
  codes: { 'fact.above': 'error' },
  whole: (subject, report) => {
    for (const { keys, params } of brokenLimits(subject)) report('fact.above', keys[0], params);
  },
});

/** A limit that is not kept: the figures it is between, the parts first and the whole last, and what is to be said of them. */
export interface BrokenLimit {
  readonly keys: readonly [string, ...string[]];
  readonly params: FindingParams<'fact.above'>;
}

/** The pack's limits between facts that are not kept. */
export function brokenLimits({ settings, evaluation }: Pick<Subject, 'settings' | 'evaluation'>): BrokenLimit[] {
  return settings.factLimits.flatMap(({ total, parts }): BrokenLimit[] => {
    const known = parts.flatMap((id) => {
      const figure = evaluation.figure(fields.unitFact.at(id));
      const value = numberIn(figure?.value);
      return figure && value ? [{ name: figure.name, value, key: figure.key }] : [];
    });
    const whole = evaluation.figure(fields.unitFact.at(total));
    const most = numberIn(whole?.value);
    const [first, ...others] = known;
    // What is blank counts as nothing here: a part alone may already be more than the whole.
    if (!whole || !most || !first || sumOf(known.map(({ value }) => value)).lessThanOrEqualTo(most)) return [];
    const named = known.map(({ name, value }) => `${name} ${plain(value)}`).join(' + ');
    return [
      {
        keys: [first.key, ...others.map(({ key }) => key), whole.key],
        params: { parts: named, total: whole.name, value: plain(most) },
      },
    ];
  });
}
