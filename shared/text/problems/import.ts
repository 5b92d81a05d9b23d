/** Refusals of reading a published document in. */
export const importProblems = {
  'import.nothing': (_: Record<string, never>) =>
    '这份文件里没有认出绩效自评的表，没有写出文件。请核对文件；表格是图片的，请先转成文字，或者新建自评卷手工填写。',
  'into.format': (_: Record<string, never>) =>
    '照原件填只能填 Word（.docx）和 Excel（.xlsx）。没有写出文件；请用 Word 或 WPS 把原件另存为 .docx 或 .xlsx 再试。',
  'import.year-form': (p: { year: string }) => `「${p.year}」不是年度；请写四位数，例如 2024。`,
};
