/** Why words of an official form have no place in a pack. */
export const wordingReasons = {
  'line-unknown': '规则包里没有这一行',
  'title-unknown': '与规则包里这张表的标题不像，没有采用',
  'note-none': '规则包的这张表没有放说明的地方',
  'place-unknown': '规则包里没有这个位置',
  'heading-unknown': '规则包的这张表没有这一栏',
  'heading-joined': '原表把解释和评分标准合成一栏，规则包是两栏，栏名没有采用',
  'heading-parted': '原表把规则包的一栏分成几栏，栏名没有采用，文字并在一起',
  'line-own': '单位自己定的指标，规则包里没有放这些文字的地方',
  twice: '同一处原表印了不同的文字，采用了前一种',
} as const;

export type WordingWhy = keyof typeof wordingReasons;

/** Names of the words that are no indicator's. */
export const wordingNames = { title: '标题', note: '说明', column: '栏名' } as const;
