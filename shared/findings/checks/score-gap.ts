import { Decimal } from '../../number';
import { fields, linePath, EXECUTION } from '../../workbook/fields';
import { percent, sumOf } from '../figures';
import { check } from '../finding';

/** More than a fifth of the budget was not spent. */
const LOW_RATE = new Decimal('0.8');

/** 得分与执行率不匹配：most of the work scored as done on a budget mostly unspent, and not a word about it. */
export const scoreGapCheck = check({
  number: '50',
  about: '预算没用完超过 20%，指标得分率却高',
  codes: { 'score.rate-gap': 'doubt' },
  table: ({ money, lines, execution, settings, path, label }, report) => {
    const rate = money?.rate;
    if (!rate?.lessThan(LOW_RATE) || execution?.explained) return;
    const scored = lines.filter(({ line }) => line.kind === 'indicator' && line.self && line.points?.greaterThan(0));
    if (scored.length === 0 || scored.length < lines.length) return;
    const share = sumOf(scored.map(({ line }) => line.self)).div(sumOf(scored.map(({ line }) => line.points)));
    if (share.minus(rate).lessThanOrEqualTo(settings.scoreRateGap)) return;
    report('score.rate-gap', fields.reason.at(linePath(path, EXECUTION)), {
      where: label,
      rate: percent(rate),
      share: percent(share),
    });
  },
});
