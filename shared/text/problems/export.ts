/** What is worth saying of files that were made, and what kept a PDF from being made. Nothing that can be typed keeps a table from being exported. */
export const exportProblems = {
  'export.not-live': ({ formula }: { formula: string }) =>
    `「${formula}」的公式写不进 Excel（太长，或要用到的格不在一起），那一格放的是算好的数，改别处时它不会跟着变。`,
  'export.by-subtraction': ({ name, unit, all, published }: { name: string; unit: string; all: string; published: string }) =>
    `「${name}」公开的是 ${all || '空'}${all === '' ? '' : unit}，公开的项目合计是 ${published || '空'}${published === '' ? '' : unit}，相减就知道不公开项目的数。请看一看这个数能不能公开；不能的，不要公开计算底稿。`,
  'export.no-printer': (_: Record<string, never>) =>
    '这里没有能排版打印的窗口，不能导出 PDF。没有写出任何文件；请在窗口里导出，或用 Word、WPS 打开导出的 docx 另存为 PDF。',
  'export.print-failed': (_: Record<string, never>) =>
    '排版成 PDF 时没有成功，没有写出任何文件，填的内容都在。请再试一次；还是不行，请导出 Word，用 Word 或 WPS 另存为 PDF。',
};
