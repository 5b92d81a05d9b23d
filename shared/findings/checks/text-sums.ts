import { type Decimal, decimalOf } from '../../number';
import { apart, plain, ROUNDING_SLACK, sumOf } from '../figures';
import { check } from '../finding';

const NUMBER = '([0-9][0-9,]*\\.[0-9]+|[0-9][0-9,]*)';
const UNIT = '(万元|亿元|元|万)?';
/** 「基本支出68.06（人员65.88、公用2.17）」, 「基本支出68.06万元，其中：人员65.88万元、公用2.17万元。」 */
const TOTAL = `([一-龥]{2,12}?)(?:为|是|共计|合计|共|：|:)?\\s*${NUMBER}\\s*${UNIT}`;
const WITH_PARTS = [
  new RegExp(`${TOTAL}\\s*[（(](?:其中|包括)?[：:，]?([^（）()。；]{6,120})[）)]`, 'g'),
  new RegExp(`${TOTAL}[，,]\\s*(?:其中|包括|分别为)[：:，]?([^（）()。；]{6,120})`, 'g'),
];
const PART = new RegExp(`^[一-龥“”]{1,12}(?:为|是|：|:)?\\s*${NUMBER}\\s*${UNIT}$`);

/**
 * 文字里的尾差：a total in words whose parts, all of them named behind it, add up to it but for the last digit. What differs by
 * more may well be an incomplete list, and is left alone.
 */
export const textSumsCheck = check({
  number: '39',
  about: '文字里分项相加与总数只差尾数的，要注明',
  codes: { 'text.rounding': 'hint' },
  text: ({ text, place, where, role }, _year, report) => {
    if (role !== 'prose' || /四舍五入|尾差|尾数/.test(text)) return;
    for (const [, name = '', digits = '', unit, parts = ''] of WITH_PARTS.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const [total, values] = [decimalOf(digits), amountsOf(parts, unit)];
      if (!total || !values) continue;
      const sum = sumOf(values);
      const difference = apart(total, sum);
      if (difference.isZero() || difference.greaterThan(ROUNDING_SLACK)) continue;
      report('text.rounding', place, { where, name, printed: plain(total), computed: plain(sum) });
    }
  },
});

/** The amounts listed, null where one of them is something else than a name with an amount, or is in another unit. */
function amountsOf(list: string, unit: string | undefined): readonly Decimal[] | null {
  const found = list.split(/[、，,](?![0-9]{3}(?:[^0-9]|$))|和(?=[一-龥]+[0-9])/).map((part) => PART.exec(part.trim()));
  const amounts = found.flatMap((one) => (one && (one[2] ?? unit) === unit ? (decimalOf(one[1] ?? '') ?? []) : []));
  return amounts.length >= 2 && amounts.length === found.length ? amounts : null;
}
