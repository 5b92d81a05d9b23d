/**
 * Texts made comparable. Printed words differ in width, blanks, line breaks and brackets without meaning anything by it;
 * nothing here is ever stored: what is stored is `tidy` text, as printed but without the breaks a narrow cell made.
 */

const WIDE = /[\uff01-\uff5e]/g;
const BLANKS = /[\s\u200b\ufeff]/g;

/** Full-width letters, digits and signs in their plain form; other characters as they are (① stays ①). */
export function narrow(text: string): string {
  return text.replace(WIDE, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');
}

/** A heading or name to compare with others: narrow, without blanks, quotes and the punctuation at its end. */
export function levelled(text: string): string {
  return narrow(text)
    .replace(BLANKS, '')
    .replace(/[“”‘’"'《》]/g, '')
    .replace(/[:：;；。.、,，]+$/, '');
}

/** Whether a cell says that it is empty: blank, or one of the signs printed for it (— / \ -). */
export function saysNothing(text: string): boolean {
  return /^[-\u2010-\u2015\u2212/\\_]*$/.test(narrow(text).replace(BLANKS, ''));
}

/** Whether words end in a figure of their own: 「其他资金：40」, 「项目总投资：200万元」. */
export function saysFigure(text: string): boolean {
  return /^[^\d０-９]{2,}[:：]\s*[-+]?[\d０-９][\d０-９,，.．]*\s*([万亿]?元|[%％分])?$/.test(joined(text));
}

/** A name or phrase that a narrow cell broke over lines, in one line again: no blank between Chinese characters. */
export function joined(text: string): string {
  const lines = text.split(/\s*[\r\n]+\s*/).map((line) => line.replace(EDGES, ''));
  return lines
    .filter((line) => line !== '')
    .reduce((all, line) => {
      const apart = /[A-Za-z]$/.test(all) && /^[A-Za-z]/.test(line);
      return apart ? `${all} ${line}` : all + line;
    }, '');
}

const EDGES = /^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g;

/** Prose as printed: its paragraphs kept, blanks at both ends taken off. */
export function prose(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/[\s\u3000\u200b\ufeff]+$/, ''))
    .join('\n')
    .replace(EDGES, '');
}

/** A value of a few characters (a figure, a sign, a unit): narrow where it is a figure, without line breaks. */
export function value(text: string): string {
  if (saysNothing(text)) return '';
  const plain = joined(text);
  return /[\uff10-\uff19\uff05\uff0e]/.test(plain) ? plain.replace(/[\uff10-\uff19\uff05\uff0e\uff0c]/g, narrow) : plain;
}

/** Points or a score in a cell of its own: 「10」, 「10分」, and 「10%」 where weights of a hundred are meant. */
export function pointsIn(text: string): string {
  return value(text).replace(/\s*[分份%％]$/, '');
}

/** Points printed behind a name: 「数量指标（20分）」, 「数量指标20分」, 「职责明确(1)」, also with the misprint 份; null where there are none. */
export function splitPoints(text: string): { readonly name: string; readonly points: string | null } {
  const plain = joined(text);
  const found = /^(.*?)[（(【[]\s*([\d０-９]+(?:[.．][\d０-９]+)?)\s*[分份]?\s*[）)】\]]$/u.exec(plain);
  const [, name = '', points = ''] = found ?? /^(.*指标)\s*([\d０-９]+(?:[.．][\d０-９]+)?)\s*分$/u.exec(plain) ?? [];
  return name.trim() === '' ? { name: plain, points: null } : { name: name.trim(), points: narrow(points) };
}

/** A number of several parts before a name: 「1.1.2」, and no amount (「1.5万人」). */
const NUMBERED = /^\d{1,2}(?:[.．]\d{1,2}){1,3}[.、．]?(?=[\u4e00-\u9fff])(?![万亿元])/;

/** A name to match by: levelled, without points and without 「1.」「（一）」「其中：」 before it. */
export function nameKey(text: string): string {
  return levelled(splitPoints(text).name)
    .replace(/^(其中|一是)[:：]?/, '')
    .replace(NUMBERED, '')
    .replace(/^([(（]?[\d一二三四五六七八九十]{1,3}[)）]?[、.．]|[(（][\d一二三四五六七八九十]{1,3}[)）])(?=\D)/, '');
}

/** Keys of a level as printed; both of 「产出指标/数量指标」, two levels in one cell. A name that a narrow cell broke is one. */
export function levelKeys(text: string): string[] {
  const whole = (parts: readonly string[], each: RegExp) => parts.length > 1 && parts.every((part) => each.test(part));
  const marked = text.split(/[/／\\\-—–－·>＞→、]+/).map(levelKey);
  if (whole(marked, /..指标$|^(数量|质量|时效|成本|产出|效益|满意度|经济效益|社会效益|生态效益)$/)) return marked;
  const lines = text.split('\n').map(levelKey);
  return whole(lines, /..指标$/) ? lines : [levelKey(text)];
}

/** 「项目产出」 is 「产出指标」. */
function levelKey(text: string): string {
  return nameKey(text).replace(/^项目(产出|效益|成本|满意度)(指标)?$/, '$1指标');
}

/** How alike two levelled texts are, 0 to 1: shared pairs of neighbouring characters (Dice). */
export function likeness(one: string, other: string): number {
  if (one === other) return one === '' ? 0 : 1;
  if (one.length < 2 || other.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at < one.length - 1; at += 1) {
    const pair = one.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let at = 0; at < other.length - 1; at += 1) {
    const pair = other.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    common += 1;
  }
  return (2 * common) / (one.length + other.length - 2);
}
