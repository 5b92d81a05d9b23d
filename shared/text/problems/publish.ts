/** Refusals and remarks of 导出公开附件: what is published and kept of a year, written in one act. */
export const publishProblems = {
  'publish.withheld': (_: Record<string, never>) => '要公开的文件里有不能公开的内容，一个文件也没有写出：',
  'publish.open': ({ names }: { names: string }) =>
    `${names}正在 Word、WPS 或别的程序里打开着，没有写出任何文件，原来的一套没有动。请先关掉再试。`,
  'publish.not-ours': ({ names }: { names: string }) =>
    `文件夹里已经有${names}，不是上次导出时的样子（改过，或是别处来的），没有写出任何文件，也没有动它。请先把它移走或改名，或换一个文件夹。`,
  'publish.busy': (_: Record<string, never>) => '另一个窗口正在往这个文件夹导出，没有写出任何文件。请等它做完再试。',
  'publish.no-pdf': (_: Record<string, never>) =>
    '这里没有能排版打印的窗口，没有做 PDF，别的都写出了。要 PDF，请在窗口里导出，或用 Word、WPS 把 docx 另存为 PDF。',
  'publish.no-pdf-of-form': (_: Record<string, never>) =>
    '附表是照原件填的，这台电脑上没有能把它排成 PDF 的 LibreOffice，没有做 PDF。要 PDF，请用 Word 或 WPS 打开它另存。',
  'publish.unfinished': ({ title, blanks }: { title: string; blanks: number }) =>
    `《${title}》还有 ${blanks} 处待填，没有放进公开的一套，草稿在留底里。请在「报告」里写完再导出一次。`,
  'publish.form-remains': ({ remains, unplaced }: { remains: number; unplaced: number }) =>
    `照原件填时有 ${remains} 处还是原来的内容、${unplaced} 处在原件里没有地方填。请打开看一遍；哪些地方，用「照原件填」单做一次会一一列出。`,
};
