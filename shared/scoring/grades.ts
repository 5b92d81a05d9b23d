import type { CompiledRule } from './compile';

/** Words without what does not matter: blanks, punctuation, full or half width. */
function bare(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/[\s\u3000\u200b\ufeff]|\p{P}/gu, '');
}

/** Whether two say the same, blanks, punctuation and width aside: 「落地生效」 and 「 落地生效。」. */
export function sameWords(one: string, other: string): boolean {
  const plain = bare(one);
  return plain !== '' && plain === bare(other);
}

/** The name of the grade a text spells in one of the ways the rules know (「达成年度指标」 is 达成); null where it is none. */
export function gradeWritten(rules: readonly CompiledRule[], text: string): string | null {
  if (text === '') return null;
  for (const { scoring } of rules) {
    const grade = scoring.grades?.find(({ name, also }) => [name, ...also].some((spelling) => sameWords(spelling, text)));
    if (grade) return grade.name;
  }
  return null;
}
