import { parseNumber } from '../../number';
import type { Figure } from '../../scoring';
import { showValue } from '../../scoring';
import { check, type Report } from '../finding';

/** 分要点、系数超过上限：counted as the limit, and to be put right. */
export const inputLimitCheck = check({
  number: '49',
  about: '分要点、系数这类填的数不超过上限',
  codes: { 'input.above-limit': 'error' },
  whole: ({ evaluation }, report) => tell(evaluation.shared, '', report),
  table: ({ result, label }, report) => tell(result.figures, `${label}·`, report),
});

function tell(figures: ReadonlyMap<string, Figure>, where: string, report: Report<'input.above-limit'>): void {
  for (const { key, name, limit, typed, unit, show } of figures.values()) {
    if (!limit || typed === undefined) continue;
    const parsed = parseNumber(typed, unit);
    if (!parsed.ok || !parsed.value.value.greaterThan(limit)) continue;
    const most = showValue({ kind: 'number', value: limit }, { show, decimals: show === 'percent' ? 0 : undefined });
    report('input.above-limit', key, { where: `${where}${name}`, typed: typed.trim(), most });
  }
}
