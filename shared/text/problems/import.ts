/** Refusals of reading a published document in. */
export const importProblems = {
  'import.nothing': (p: { name: string }) =>
    `「${p.name}」里没有认得出的绩效自评表或绩效目标申报表，没有打开、也没有写出任何东西，文件没有动过。请看看是不是选错了文件；表格是图片的，请先转成文字；本地区没有评分规则的，可以先用通用的表填；只有决算报表的，要并进一份自评卷。`,
  'import.no-difference': (p: { bindings: string }) =>
    `读到的与自评卷的不同里没有「${p.bindings}」，没有写出文件。请先不带 --accept 读一遍，照列出的编号写。`,
  'import.other-pack': (p: { name: string; theirs: string; ours: string }) =>
    `「${p.name}」用的评分规则是「${p.theirs}」，这份自评卷用的是「${p.ours}」，并不到一起，两份都没有动过。请选同一套评分规则的自评卷，或者选它导出的 Word、Excel。`,
  'into.format': (_: Record<string, never>) =>
    '照原件填只能填 Word（.docx）和 Excel（.xlsx）。没有写出文件；请用 Word 或 WPS 把原件另存为 .docx 或 .xlsx 再试。',
  'import.year-form': (p: { year: string }) => `「${p.year}」不是年份；请写四位数字，如 2024。`,
};
