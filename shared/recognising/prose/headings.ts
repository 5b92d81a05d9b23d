import { levelled, likeness, narrow } from '../text';
import { emptyWords, sameHeadings } from '../words/sections';

const NUMERALS = '一二三四五六七八九十百零〇';

/** The marks headings begin with, each with what tells its level from others'. */
const MARKS: readonly (readonly [kind: string, mark: RegExp])[] = [
  ['part', new RegExp(`^第[${NUMERALS}\\d]+(部分|篇)[、:.]?\\s*`)],
  ['chapter', new RegExp(`^第[${NUMERALS}\\d]+章[、:.]?\\s*`)],
  ['article', new RegExp(`^第[${NUMERALS}\\d]+节[、:.]?\\s*`)],
  ['numeral', new RegExp(`^[${NUMERALS}]{1,3}\\s*[、.]\\s*`)],
  ['bracketed', new RegExp(`^\\([${NUMERALS}]{1,3}\\)\\s*[、.]?\\s*`)],
  ['digit', /^\d{1,2}\s*[.、](?!\d)\s*|^\d{1,2}\s+(?=[^\d.%年月日])/],
  ['dots', /^\d{1,2}(\.\d{1,2})+[.、]?\s*(?=[^\d.%])/],
  ['bracketed digit', /^\(?\d{1,2}\)\s*[、.]?\s*/],
  ['circled', /^[①-⑳]\s*/],
];

/** The mark of a heading and the words behind it; `kind` empty where it has none, `isFirst` where it is 一、 (1) or the like. */
export function markOf(text: string): { readonly kind: string; readonly words: string; readonly isFirst: boolean } {
  const plain = narrow(text).trim();
  for (const [kind, mark] of MARKS) {
    const found = mark.exec(plain)?.[0];
    if (found === undefined) continue;
    const depth = kind === 'dots' ? found.split('.').filter((part) => /\d/.test(part)).length : 0;
    const isFirst = /^[第(]?(一|1|①)(?![一二三四五六七八九十百\d])/.test(found);
    return { kind: depth > 0 ? `${kind} ${depth}` : kind, words: plain.slice(found.length), isFirst };
  }
  return { kind: '', words: plain, isFirst: false };
}

/** Where a mark stands in the usual order of marks; -1 for what has none. */
export function rankOf(kind: string): number {
  return MARKS.findIndex(([one]) => kind === one || (one === 'dots' && kind.startsWith('dots')));
}

/** Words without what stands in brackets behind them, brackets within it too. */
export function withoutBrackets(words: string): string {
  return words.replace(/[（(](?:[^（()）]|[（(][^（()）]*[)）])*[)）]$/, '');
}

/** A heading's words to compare with others: without its mark, what stands in brackets behind it, and words that say nothing. */
export function bareHeading(text: string): string {
  const words = levelled(markOf(text).words);
  const open = withoutBrackets(words);
  const bare = (open === '' ? words : open).replace(emptyWords, '');
  return bare === '' ? words : bare;
}

const groups = new Map<string, Set<number>>();
sameHeadings.forEach((headings, index) => {
  for (const heading of headings) {
    const key = bareHeading(heading);
    groups.set(key, (groups.get(key) ?? new Set()).add(index));
  }
});

/** For a heading all of the same meaning. */
const groupKeys = new Map(
  [...groups].map(([key, indexes]) => [key, [...indexes].flatMap((index) => sameHeadings[index] ?? []).map(bareHeading)]),
);

/** From here on two headings are taken for the same without asking. */
export const SURE = 0.9;
/** Below it they are not the same. */
export const ALIKE = 0.6;

/** Words that a heading has or has not without meaning another thing by it. */
const meant = (bare: string): string => bare.replace(/绩效|工作|概述|描述/g, '') || bare;

/** How sure it is that two headings (bare) mean the same, 0 to 1. */
export function sameness(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  if (meant(one) === meant(other)) return 0.95;
  const mine = groups.get(one);
  const theirs = groups.get(other);
  if (mine && theirs && [...mine].some((index) => theirs.has(index))) return 0.95;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const words = [short, ...(groupKeys.get(short) ?? [])].filter((word) => word.length >= 4);
  // What a heading is of stands at its end: 「部门整体支出绩效评价分析」 is an analysis.
  const held = words.some((word) => long.endsWith(word)) ? 0.75 : words.some((word) => long.includes(word)) ? 0.62 : 0;
  return Math.max(held, Math.min(likeness(one, other), 0.85));
}
