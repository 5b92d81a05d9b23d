/** Why words of an official form have no place in a pack. */
export const wordingReasons = {
  'line-unknown': '评分规则里没有这一行',
  'title-unknown': '与评分规则里这张表的标题不像，没有采用',
  'note-none': '评分规则的这张表没有放说明的地方',
  'place-unknown': '评分规则里没有这个位置',
  'heading-unknown': '评分规则的这张表没有这一栏',
  'heading-joined': '原表把解释和评分标准合成一栏，评分规则是两栏，栏名没有采用',
  'heading-parted': '原表把评分规则的一栏分成几栏，栏名没有采用，文字并在一起',
  'line-own': '单位自己定的指标，评分规则里没有放这些文字的地方',
  twice: '同一处原表印了不同的文字，采用了前一种',
} as const;

export type WordingWhy = keyof typeof wordingReasons;

/** Names of the words that are no indicator's. */
export const wordingNames = { title: '表题', caption: '表上的小字', note: '表里的说明', column: '栏名' } as const;

/** What of an indicator may have the bureau's own words. */
export const wordingParts = { explanation: '指标解释', criterion: '评分标准' } as const;

/** What was found in an official form beside the words that are taken from it; see `Wording` of the readers. */
export interface WordingFound {
  readonly unplaced: readonly { readonly source: string; readonly text: string; readonly why: WordingWhy }[];
  readonly points: readonly {
    readonly name: string;
    readonly source: string;
    readonly printed: string;
    readonly pack: string;
  }[];
  readonly names: readonly { readonly name: string; readonly source: string; readonly printed: string }[];
  readonly figures: readonly { readonly path: string; readonly figure: string; readonly parameter: string }[];
  readonly missing: readonly string[];
  readonly others: readonly string[];
}

/** What is told beside the words taken, kind by kind; `nameAt` says whose words stand at a path. */
export function wordingTold(
  { unplaced, points, names, figures, missing, others }: WordingFound,
  nameAt: (path: string) => string,
): readonly { readonly title: string; readonly lines: readonly string[] }[] {
  const flat = (text: string) => text.replaceAll('\n', ' ');
  return [
    { title: '没有去处', lines: unplaced.map(({ source, text, why }) => `${flat(text)}（${source}）：${wordingReasons[why]}`) },
    {
      title: '分值不同',
      lines: points.map(({ name, printed, pack, source }) => `${name}：原表 ${printed} 分，评分规则 ${pack} 分（${source}）`),
    },
    {
      title: '名称不同',
      lines: names.map(({ name, printed, source }) => `${name}：原表印的是「${printed}」，当作同一项，请核对（${source}）`),
    },
    {
      title: '连着参数',
      lines: figures.map(({ path, figure, parameter }) => `${nameAt(path)}里的 ${figure} 就是「${parameter}」，参数改了跟着改`),
    },
    { title: '原表里没有', lines: missing },
    { title: '没有采用的表', lines: others },
  ].filter(({ lines }) => lines.length > 0);
}

/** How many are the same; of none there is nothing to say. */
const sameAs = (count: number) => (count === 0 ? '' : `有 ${count} 处与现在的一样。`);

/** The dialog and the notices of 载入原表文字. */
export const wordingWords = {
  /** 载入「空表.docx」的文字 */
  title: (name: string) => `载入「${name}」的文字`,
  about: (year: string, same: number) =>
    `原表是 ${year} 年度的。${sameAs(same)}下面是不同的，勾上的会采用，没有勾的照现在的；分值、参数不动。采用以后可以一次撤销。`,
  saved: (same: number) => `这是另存的文字。${sameAs(same)}下面是不同的，勾上的会采用，没有勾的照现在的。采用以后可以一次撤销。`,
  nothing: (name: string) => `「${name}」的文字与现在的一样，没有要采用的。`,
  taken: (name: string, count: number) => `已采用「${name}」的 ${count} 处文字。`,
  kept: (name: string) => `已写好「${name}」，同事可以用「载入原表文字」读它。`,
  /** Words that could not be saved: none where there are none. */
  left: (count: number) => (count === 0 ? '' : `有 ${count} 处文字只用在一个项目上，各项目写得不同，没有另存。`),
  file: '原表文字',
} as const;
