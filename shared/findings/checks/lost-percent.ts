import { Decimal, formatPlain, parseNumber } from '../../number';
import { fields } from '../../workbook/fields';
import { check } from '../finding';
import { targetWords } from '../target';

const SHARE = /^0?[.．][0-9０-９]+$/;
const LEAST_TARGET = new Decimal('0.1');

/** 少写了百分号：0.98 against ≥95%. One click writes 98%. */
export const lostPercentCheck = check({
  number: '27',
  about: '目标是百分数，完成值像是少写了百分号',
  codes: { 'percent.lost': 'doubt' },
  line: (subject, report) => {
    const { read, line, where } = subject;
    if (!read?.target.percent || !read.target.value?.greaterThanOrEqualTo(LEAST_TARGET) || !SHARE.test(read.actualText)) return;
    const parsed = parseNumber(read.actualText);
    if (!parsed.ok) return;
    const text = `${formatPlain(parsed.value.value.times(100))}%`;
    const binding = fields.customActual.at(line.binding);
    report('percent.lost', binding, { where, target: targetWords(subject), actual: read.actualText, meant: text });
  },
});
