import { plainDigits } from '../../number';
import { previousYear } from '../../pack';
import { check } from '../finding';
import { fields } from '../../workbook/fields';

/** A year as people write it: 2023 年度, 2023年末, 二〇二三年 is left alone. */
const YEAR_OF = /([12１２][0-9０-９]{3})\s*年\s*(度|末|底|1?[0-9]月底|12\s*月\s*31\s*日)?/g;
const COMPARED = /(较|比|与|同|于|自|从|和|及|、|至|到|—|-|～|上年|去年|上一年)\s*[（(]?$/;
const UNTIL = /(截至|截止|截止到|截至到)\s*$/;

/** 年度：titles, dates of the year's end and targets in time that still speak of another year. */
export const yearCheck = check({
  number: '22',
  about: '年度不一致',
  codes: { 'text.year': 'error' },
  text: ({ text, place, where, role }, year, report) => {
    if (year === '' || role === 'other' || !/年/.test(text)) return;
    for (const match of text.matchAll(YEAR_OF)) {
      const [found, digits = '', after = ''] = match;
      const stated = plainDigits(digits);
      if (stated === year || !isThisYears(role, text.slice(0, match.index), stated, after, year)) continue;
      const until = UNTIL.exec(text.slice(0, match.index))?.[0] ?? '';
      report('text.year', place, { where, found: `${until}${found}`.trim(), year });
      return;
    }
  },
});

/** Whether a year in this place ought to be the table's own. */
function isThisYears(role: string, before: string, stated: string, after: string, year: string): boolean {
  if (role === 'title') return true;
  if (UNTIL.test(before)) return after !== '' && stated < year;
  if (role === 'target') return stated < year && !COMPARED.test(before);
  return after === '度' && stated === previousYear(year) && !COMPARED.test(before);
}

/** 时效的目标只写年份：「2023」年. */
export const targetYearCheck = check({
  number: '22',
  about: '时效目标仍是去年',
  codes: { 'text.year': 'error' },
  whole: ({ tables, evaluation, workbook }, report) => {
    for (const { read, line, where } of tables.flatMap(({ lines }) => lines)) {
      for (const [phrase, text, place] of [
        [read?.target, read?.targetText ?? '', fields.customTarget],
        [read?.actual, read?.actualText ?? '', fields.customActual],
      ] as const) {
        if (!read?.dated || !phrase?.dated || !/^(19|20)\d\d$/.test(text) || text === workbook.year) continue;
        if (evaluation.figure(place.at(line.binding)))
          report('text.year', place.at(line.binding), { where, found: text, year: workbook.year });
      }
    }
  },
});
