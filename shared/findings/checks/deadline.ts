import { plainDigits } from '../../number';
import { fields } from '../../workbook/fields';
import { points } from '../figures';
import { check } from '../finding';
import { actualWords, targetWords } from '../target';

/** 「2024年11月底前」「12月31日前」「2025年1月」: year, month and day, where they are written. */
const MOMENT =
  /^(?:于|在)?\s*(?:((?:19|20)[0-9]{2})年)?\s*([0-9]{1,2})月(?:份)?\s*(?:([0-9]{1,2})[日号])?\s*(?:上旬|中旬|下旬|底|末)?\s*(?:之?前|以前)?\s*(?:完成|完工|竣工|办结)?[。]?$/;

/** 逾期：full points in time for what was done after the day it was due. */
export const deadlineCheck = check({
  number: '9',
  about: '逾期却满分',
  codes: { 'deadline.missed': 'error' },
  line: (subject, report) => {
    const { line, read, where, table } = subject;
    if (!read || !line.self || !line.points?.greaterThan(0) || line.self.lessThan(line.points)) return;
    const year = table.year;
    const [due, done] = [momentOf(read.targetText, year), momentOf(read.actualText, year)];
    if (!due || !done || !isLater(done, due)) return;
    report('deadline.missed', fields.customActual.at(line.binding), {
      where,
      target: targetWords(subject),
      actual: actualWords(subject),
      score: points(line.self),
    });
  },
});

interface Moment {
  readonly year: string;
  readonly month: string;
  /** Absent: some time in the month. */
  readonly day: string | undefined;
}

function momentOf(text: string, thisYear: string): Moment | null {
  const [, year = thisYear, month = '', day] = MOMENT.exec(plainDigits(text.trim())) ?? [];
  if (month === '' || year === '') return null;
  return { year, month: month.padStart(2, '0'), day: day?.padStart(2, '0') };
}

/** Certainly later: of two moments in one month only where both name the day. */
function isLater(one: Moment, other: Moment): boolean {
  if (one.year !== other.year) return one.year > other.year;
  if (one.month !== other.month) return one.month > other.month;
  return one.day !== undefined && other.day !== undefined && one.day > other.day;
}
