import { inTime, readMoment } from '../../scoring/moment';
import { fields } from '../../workbook/fields';
import { points } from '../figures';
import { check } from '../finding';
import { actualWords, targetWords } from '../target';

/** 逾期：full points in time for what was done after the day it was due. */
export const deadlineCheck = check({
  number: '9',
  about: '逾期却满分',
  codes: { 'deadline.missed': 'error' },
  line: (subject, report) => {
    const { line, read, where, table } = subject;
    if (!read || !line.self || !line.points?.greaterThan(0) || line.self.lessThan(line.points)) return;
    const [due, done] = [readMoment(read.targetText, table.year), readMoment(read.actualText, table.year)];
    if (inTime(due, done) !== '否') return;
    report('deadline.missed', fields.customActual.at(line.binding), {
      where,
      target: targetWords(subject),
      actual: actualWords(subject),
      score: points(line.self),
    });
  },
});
