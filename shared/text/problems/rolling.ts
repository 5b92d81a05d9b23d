/** Why last year's workbook was not rolled over. Nothing is written then. */
export const rollingProblems = {
  'roll.year-form': (p: { year: string }) => `「${p.year}」不是年份；请写四位数字，如 2025。没有写出文件。`,
  'roll.not-later': (p: { year: string; from: string }) =>
    `新的年度 ${p.year} 要晚于这份自评卷的年度 ${p.from}。没有写出文件；请换一个年度。`,
};
