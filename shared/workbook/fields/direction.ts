/** 指标性质 in the one form the rules use; empty where the officer's words say none. */
export type Direction = '≥' | '≤' | '＝' | '定性' | '';

const signs: readonly (readonly [Direction, readonly string[]])[] = [
  [
    '≥',
    [
      '≥',
      '≧',
      '>=',
      '＞＝',
      '>＝',
      '＞=',
      '⩾',
      '不少于',
      '不低于',
      '不小于',
      '大于等于',
      '大于或等于',
      '至少',
      '最少',
      ...negated(['低于', '少于', '小于']),
      '未低于',
      '≮',
    ],
  ],
  [
    '≤',
    [
      '≤',
      '≦',
      '<=',
      '＜＝',
      '<＝',
      '＜=',
      '⩽',
      '不超过',
      '不高于',
      '不大于',
      '不多于',
      '小于等于',
      '小于或等于',
      '至多',
      '最多',
      ...negated(['超过', '高于', '大于', '多于', '突破']),
      '不突破',
      '未超过',
      '不超',
      '≯',
    ],
  ],
  ['＝', ['＝', '=', '═', '﹦', '等于']],
  ['≥', ['>', '＞', '大于', '超过', '高于', '多于']],
  ['≤', ['<', '＜', '小于', '低于', '少于']],
];
const STRICT = /^(>|＞|大于|超过|高于|多于|<|＜|小于|低于|少于)(?![=＝]|或?等于)/;

/** 不得低于、不能低于…… */
function negated(verbs: readonly string[]): string[] {
  return ['不得', '不能', '不应', '不可'].flatMap((not) => verbs.map((verb) => not + verb));
}

/** 指标性质 as anybody writes it (≥ ≧ >= 不少于 …, 定性, 是/否) in the form the rules use. */
export function readDirection(text: string): Direction {
  const plain = text.trim();
  if (plain === '') return '';
  if (/^(定性|是\/否|是／否)/.test(plain)) return '定性';
  const found = signs.find(([, words]) => words.some((word) => plain.startsWith(word)));
  return found?.[0] ?? '';
}

/** Longest first: 「大于等于」 is not 「大于」. */
const signWords = signs.flatMap(([, alternatives]) => alternatives).sort((a, b) => b.length - a.length);

/** The sign or words for one that a text begins with; empty where it begins with none. */
export function leadingSign(plain: string): string {
  return signWords.find((word) => plain.startsWith(word)) ?? '';
}

/** Whether it begins with a strict sign (>, 超过), which rules read as ≥ or ≤ with a grain of salt. */
export function isStrict(plain: string): boolean {
  return STRICT.test(plain);
}
