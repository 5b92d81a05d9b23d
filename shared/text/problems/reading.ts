const SAFE = '原文件没有动。';

/** What kind of file was handed in where a document with tables was expected. */
export type UnreadableKind = 'pdf' | 'picture' | 'jxzp' | 'archive' | 'other';

const UNREADABLE: Record<UnreadableKind, string> = {
  pdf: `这是一份 PDF，里面的表格读不准。${SAFE}请用 Word 或 WPS 打开它，另存为 .docx，再导入。`,
  picture: `这是一张图片，里面的字读不出来。${SAFE}请找它的 Word 或 Excel 原稿，再导入。`,
  jxzp: `这是一份自评卷（.jxzp），不用导入。${SAFE}请直接打开它。`,
  archive: `这是一个压缩包，不是 Word 或 Excel 文件。${SAFE}请解压后，导入里面的 .docx 或 .xlsx。`,
  other: `这个文件不是 Word、Excel 或网页文件，读不出表格。${SAFE}请检查是不是选错了文件。`,
};

/** Reading somebody else's document. The file itself is never touched by any of these. */
export const readingProblems = {
  'reading.empty': (_: Record<string, never>) => `这个文件是空的。${SAFE}请检查是不是没有拷贝完整，或选错了文件。`,
  'reading.unreadable': ({ kind }: { kind: UnreadableKind }) => UNREADABLE[kind],
  'reading.old-format': ({ isRenamed }: { isRenamed: boolean }) =>
    isRenamed
      ? `这份文件名是 .docx 或 .xlsx，内容却是旧格式（多半是改过后缀名的 .doc、.xls 或 .wps、.et）。${SAFE}请用 Word 或 WPS 打开它，另存为 .docx 或 .xlsx，再导入。`
      : `这是旧格式的文件（.doc、.xls、.wps、.et 等），这台电脑上也没有能转换它的程序。${SAFE}请用 Word 或 WPS 打开它，另存为 .docx 或 .xlsx，再导入。`,
  'reading.not-converted': (_: Record<string, never>) =>
    `这份旧格式的文件没能转换：装着的 LibreOffice 打不开它，或等了很久没有完成。${SAFE}请用 Word 或 WPS 打开它，另存为 .docx 或 .xlsx，再导入。`,
  'reading.encrypted': (_: Record<string, never>) =>
    `这份文件加了密码，读不出来。${SAFE}请用 Word、Excel 或 WPS 打开它，去掉密码后另存，再导入。`,
  'reading.damaged': (_: Record<string, never>) =>
    `这份文件已经损坏或不完整，读不出来。${SAFE}请用 Word、Excel 或 WPS 打开它看看，能打开就另存一份再导入；打不开请重新索取。`,
  'reading.unsafe': ({ name }: { name: string }) =>
    `这份文件里有不该有的内容「${name}」，正常的 Word、Excel 文件不会这样，没有读它。${SAFE}请向给您文件的人核实，或用 Word、WPS 打开后另存一份再导入。`,
  'reading.too-big': (_: Record<string, never>) =>
    `这份文件太大了，超出一份自评材料会有的内容，没有读它。${SAFE}请只留下要导入的表格，另存一份再导入。`,
  'reading.only-pictures': (_: Record<string, never>) =>
    `这份文件里没有表格，只有图片，图片里的字读不出来。${SAFE}请找表格的 Word 或 Excel 原稿，再导入。`,
  'wording.none': (_: Record<string, never>) =>
    `这份文件里没有一张表像这份自评卷的评分规则里的表，没有采用它的文字。${SAFE}请检查是不是本地区的表，或自评卷用的是不是这个地区的评分规则。`,
  'reading.cancelled': (_: Record<string, never>) => `已经取消，没有读入。${SAFE}`,
};
