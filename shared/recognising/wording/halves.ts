import { wordsKind } from '../form/beneath';
import type { FormWords } from '../form';
import { prose } from '../text';

type Kind = FormWords['kind'];

/** A mark in running text: 「指标解释：」, 「②评分标准：」, 「【计分办法】」, with the number before it. */
const MARK =
  /(?:[①-⑩]|[（(]?[\d一二三四五六七八九十]{1,2}[)）.、．])?\s*(?:[【[]\s*([^】\]\n]{2,12}?)\s*[】\]]\s*[:：]?|([一-鿿]{2,12})\s*[:：])/g;

/** Whether a heading says that explanation and criterion stand in one column: 「指标解释及评分说明」. */
export function headsBoth(heading: string): boolean {
  return /解释|说明|含义|内涵|要点/.test(heading.replace(/(评分|计分|打分|评价|考核)说明/g, '')) && SCORES.test(heading);
}

const SCORES = /(评分|计分|打分|扣分|考核)|评价(标准|办法|方法)/;

/** Whether words tell how points are given, rather than what an indicator means. */
export function tellsScore(text: string): boolean {
  return /得分|得\s*\d|得满分|扣\s*[\d完分]|扣除|[计记加赋]\s*[\d.]+\s*分|×\s*[\d.]+|[\d.]\s*分/.test(text);
}

/**
 * The explanation and the criterion printed in one cell, told apart by the words that mark them. What stands before the first
 * mark is of `kind`. Null where nothing in it is marked.
 */
export function halvesOf(text: string, kind: Kind): ReadonlyMap<Kind, string> | null {
  const marks = [...text.matchAll(MARK)].flatMap((found) => {
    const marked = wordsKind(found[1] ?? found[2] ?? '');
    return marked ? [{ kind: marked, from: found.index, to: found.index + found[0].length }] : [];
  });
  const [first] = marks;
  if (!first) return null;
  const parts = [{ kind, text: text.slice(0, first.from) }];
  for (const [at, mark] of marks.entries())
    parts.push({ kind: mark.kind, text: text.slice(mark.to, marks[at + 1]?.from ?? text.length) });
  const halves = new Map<Kind, string>();
  for (const part of parts) {
    const words = trimmed(part.text);
    const before = halves.get(part.kind);
    if (words !== '') halves.set(part.kind, before === undefined ? words : `${before}\n${words}`);
  }
  return halves;
}

/** Without the semicolon that parted it from the next half. */
function trimmed(text: string): string {
  return prose(text).replace(/[；;，,、]$/, '');
}
