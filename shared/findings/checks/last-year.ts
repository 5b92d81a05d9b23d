import { previousYear } from '../../pack';
import { check } from '../finding';

/** A sentence that begins with a year, as a report on that year does. */
const BEGINS =
  /(?:^|[。；;\n])\s*(20[0-9]{2}\s*年)(?!度?[^，,。；;]{0,24}(批复|立项|启动|下达|印发|开工|签订|结转|以来|起|至|—|－|-))/g;

/** 去年的文字：a text that speaks of last year, and of no other. */
export const lastYearTextCheck = check({
  number: '22',
  about: '通篇只说上一年的文字',
  codes: { 'text.last-year': 'doubt' },
  text: ({ text, place, where, role }, year, report) => {
    if (role !== 'prose' || year === '' || !text.includes('年')) return;
    const last = previousYear(year);
    if (text.includes(year) || /[今本]年|当年/.test(text)) return;
    const found = [...text.matchAll(BEGINS)].find(([, one = '']) => one.replace(/[\s年]/g, '') === last)?.[1];
    if (found !== undefined) report('text.last-year', place, { where, found: found.trim(), year });
  },
});
