/** What can keep a table out of an Excel file. All are faults of the rule pack or of this program, never of what was typed. */
export const exportProblems = {
  'export.defined-twice': ({ name }: { name: string }) =>
    `「${name}」在计算底稿里出现了两次，公式不知道该取哪一处。没有写出任何文件；请把这个规则包的名称告诉维护人员。`,
  'export.no-cell': ({ name, formula }: { name: string; formula: string }) =>
    `「${formula}」的公式用到「${name}」，计算底稿里却没有它的位置。没有写出任何文件；请把这个规则包的名称告诉维护人员。`,
  'export.list-scattered': ({ name, formula }: { name: string; formula: string }) =>
    `「${formula}」的公式用到一列数「${name}」，它们在计算底稿里没有排在一起，Excel 不能引用。没有写出任何文件；请把这个规则包的名称告诉维护人员。`,
  'export.list-blank': ({ name, formula }: { name: string; formula: string }) =>
    `「${formula}」的公式用到一列数「${name}」，其中空着的格有约定的数，Excel 的区域引用表达不了。没有写出任何文件；请把这个规则包的名称告诉维护人员。`,
  'export.formula-too-big': ({ formula, length }: { formula: string; length: number }) =>
    `「${formula}」的公式写成 Excel 有 ${length} 个字符，超过了 Excel 的上限（8192 个字符、64 层括号）。没有写出任何文件；请把这个规则包的名称告诉维护人员。`,
  'export.text-too-long': ({ length }: { length: number }) =>
    `有一格文字长 ${length} 字，超过 Excel 一格的上限 32767 字。没有写出 Excel 文件；请缩短这一格，或只导出 Word。`,
};
