import { Decimal, parseNumber } from '../../number';
import { apart, percent } from '../figures';
import { check } from '../finding';
import type { TableSubject } from '../subject';
import { fields } from '../../workbook/fields';

const SLACK = new Decimal('0.01');
const LEFT_OVER = /结转结余率|结余率|结转率/;
const EXECUTED = /预算执行率|资金执行率|^执行率/;

/** 互相矛盾的率：a share left over that does not go with the share executed, in indicators or in words. */
export const contradictCheck = check({
  number: '30',
  about: '结余率与执行率互相矛盾',
  codes: { 'rates.contradict': 'doubt' },
  table: (table, report) => {
    const rate = table.money?.rate;
    if (!rate || table.money?.budget.value?.isZero()) return;
    const left = new Decimal(1).minus(rate);
    for (const { name, value, binding } of statedIn(table)) {
      const implied = LEFT_OVER.test(name) ? left : rate;
      if (apart(value, implied).lessThanOrEqualTo(SLACK)) continue;
      report('rates.contradict', binding, {
        where: table.label,
        name,
        stated: percent(value),
        rate: percent(rate),
        implied: percent(implied),
      });
    }
  },
});

function statedIn(table: TableSubject): { name: string; value: Decimal; binding: string }[] {
  const lines = table.lines.flatMap(({ own, read, line }) => {
    const value = read?.actual?.percent ? read.actual.value : null;
    const name = own?.name ?? '';
    return value && (LEFT_OVER.test(name) || EXECUTED.test(name))
      ? [{ name, value, binding: fields.customActual.at(line.binding) }]
      : [];
  });
  const texts = table.texts.flatMap(({ text, place, role }) => {
    if (role !== 'prose' || !text.includes('结余率')) return [];
    return [...text.matchAll(/(结转结余率|结余率)(?:为|是|达到?|：|:)?\s*([0-9０-９]+(?:[.．][0-9０-９]+)?)\s*[%％]/g)].flatMap(
      ([, name = '', digits = '']) => {
        const parsed = parseNumber(digits, '%');
        return parsed.ok ? [{ name, value: parsed.value.value, binding: place }] : [];
      },
    );
  });
  return [...lines, ...texts];
}
