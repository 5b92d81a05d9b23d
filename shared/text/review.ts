/** What a result of 批量审核 says in whole sentences besides its lists. */
export const reviewWords = {
  /** The table's name without its ending. */
  result: '批量审核结果',
  broke: '审核中途出了意外，停下了。做完的留着，再选一次这个文件夹就接着做；若总在同一处停下，请先移开那个文件。',
  ignored: (count: number) => `另有 ${count} 个文件不是自评卷，也不是 Word、Excel、网页文件，没有看。`,
  earlier: (count: number) => `里面有 ${count} 份以前的审核结果，没有当作自评材料看。`,
  twice: (count: number) => `有 ${count} 个文件是同一单位同一年度的，各看各的；见「单位」一页。`,
  folder: (name: string) => `文件夹「${name}」`,
  shard: (part: number, of: number) => `，第 ${part} 份，共 ${of} 份`,
  merged: (count: number) => `${count} 份审核结果，合在一起`,
  near: (packs: readonly string[]) => `也像「${packs.join('」「')}」的表`,
  others: (titles: readonly string[]) => `没有认出的表：${titles.join('、')}`,
} as const;
