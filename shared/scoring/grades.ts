import { isDigitsAlone } from '../number';
import type { CompiledRule } from './compile/compiled';

/** Words without what does not matter: blanks, punctuation, full or half width. */
function bare(text: string): string {
  if (isDigitsAlone(text)) return text.replace('.', '');
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/[\s\u3000\u200b\ufeff]|\p{P}/gu, '');
}

/** Whether two say the same, blanks, punctuation and width aside: 「落地生效」 and 「 落地生效。」. */
export function sameWords(one: string, other: string): boolean {
  const plain = bare(one);
  return plain !== '' && plain === bare(other);
}

/** Every way the rules know to write a grade, without what does not matter, and the grade's name; the first rule that knows it counts. */
export function spellingsOf(rules: readonly CompiledRule[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const { name, also } of rules.flatMap(({ scoring }) => scoring.grades ?? [])) {
    for (const spelling of [name, ...also].map(bare)) {
      if (spelling !== '' && !spellings.has(spelling)) spellings.set(spelling, name);
    }
  }
  return spellings;
}

/** The name of the grade a text spells in one of the ways the rules know (「达成年度指标」 is 达成); null where it is none. */
export function gradeWritten(spellings: ReadonlyMap<string, string>, text: string): string | null {
  return spellings.get(bare(text)) ?? null;
}
