/** Why words of an official form have no place in a pack. */
export const wordingReasons = {
  'line-unknown': '规则包里没有这一行',
  'title-unknown': '与规则包里这张表的标题不像，没有采用',
  'note-none': '规则包的这张表没有放说明的地方',
  'place-unknown': '规则包里没有这个位置',
  'heading-unknown': '规则包的这张表没有这一栏',
} as const;

export type WordingWhy = keyof typeof wordingReasons;

/** Names of the words that are no indicator's. */
export const wordingNames = { title: '标题', note: '说明', column: '栏名' } as const;
