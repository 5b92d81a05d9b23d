import { fields } from '../../workbook/fields';
import { check } from '../finding';
import { actualWords, targetWords } from '../target';

/** 单位不同：target and actual in units that cannot be converted are not divided by one another. */
export const unitClashCheck = check({
  number: '43',
  about: '目标与完成的单位不同',
  codes: { 'unit.clash': 'doubt' },
  line: (subject, report) => {
    // 「15-20公里」 is a range, not a unit.
    if (!subject.read?.clash || /[0-9０-９]/.test(subject.read.target.unit)) return;
    report('unit.clash', fields.customActual.at(subject.line.binding), {
      where: subject.where,
      target: targetWords(subject),
      actual: actualWords(subject),
    });
  },
});
